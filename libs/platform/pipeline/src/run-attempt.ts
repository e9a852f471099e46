import type { RunEntity } from '@fieldhouse/database';
import { RetryJob } from '@fieldhouse/queue';
import { raiseAlarm } from './alarm.js';
import type { EngineParts } from './engine.parts.js';
import { nothingToWake, wakeOrLeave, type Wake } from './imports/wake.js';
import { keepLog } from './ledger/run-notes.js';
import { endRun } from './ledger/run-end.js';
import { giveBack, heldRun, RunLostError } from './ledger/run-hold.js';
import { transact } from './ledger/transaction.js';
import { afterRun } from './imports/after-run.js';
import type { RunJournal } from './run-journal.js';
import { RunHeart } from './run-heart.js';
import { errorText, outcomeOf } from './run-outcome.js';

export interface Attempt {
  readonly run: RunEntity;
  readonly journal: RunJournal;
  /** The program stops, or the job was taken away. */
  readonly stopping: AbortSignal;
  /** Does the work and ends the run in its last transaction; gives what that left behind. Its errors hold no secrets. */
  work(signal: AbortSignal): Promise<Wake>;
}

/**
 * One try at a run that this worker holds: the heart beats, the work is done, and its error becomes what the error's class
 * says.
 *
 * @throws RetryJob the run waits for its next try
 */
export async function attempt(parts: EngineParts, { run, journal, stopping, work }: Attempt): Promise<void> {
  const heart = new RunHeart(parts, run, stopping);
  const started = performance.now();
  let left = nothingToWake;
  try {
    left = await work(heart.signal);
    count(parts, run, 'succeeded');
  } catch (error) {
    await settle(parts, run, journal, lostOr(error, heart.signal), stopping.aborted);
  } finally {
    heart.stop();
    parts.meters.seconds.labels(run.plugin).observe((performance.now() - started) / 1_000);
  }
  await wakeOrLeave(parts, left);
}

/** A run taken away shows first as an aborted wait. */
function lostOr(error: unknown, signal: AbortSignal): unknown {
  return signal.reason instanceof RunLostError ? signal.reason : error;
}

async function settle(
  parts: EngineParts,
  run: RunEntity,
  journal: RunJournal,
  error: unknown,
  stopping: boolean,
): Promise<void> {
  const { tuning, database, clock } = parts;
  const failures = run.transientFailures + 1;
  const { transientTries: tries, backOffSeconds } = tuning;
  const outcome = outcomeOf(error, { stopping, failures, tries, backOffSeconds });
  const text = errorText(error);
  count(parts, run, outcome.what);
  switch (outcome.what) {
    case 'lost':
      return journal.write('warn', text);
    case 'given-back':
      await giveBack(database, run, {});
      if (!stopping) throw new RetryJob(1, { cause: new Error(text) });
      return;
    case 'later': {
      const notBefore = new Date(clock.now().getTime() + outcome.afterSeconds * 1_000);
      journal.write('warn', `try ${run.attempts} failed, the next not before ${notBefore.toISOString()}: ${text}`);
      await giveBack(database, run, { notBefore, transientFailures: failures, error: text });
      throw new RetryJob(outcome.afterSeconds, { cause: new Error(text) });
    }
    case 'failed':
      journal.write('error', text);
      if (outcome.alarm) raiseAlarm(parts, 'plugin-bug', text, { run: run.id, plugin: run.plugin, feed: run.feed });
      return fail(parts, run, journal, text);
  }
}

async function fail(parts: EngineParts, run: RunEntity, journal: RunJournal, text: string): Promise<void> {
  const at = parts.clock.now();
  const pending = journal.pending();
  const left = await transact(parts.database, async (manager) => {
    const held = await heldRun(manager, run);
    await keepLog(manager, held, pending.lines, pending.from);
    await endRun(manager, held, 'failed', at, text);
    return afterRun(manager, parts, held, 'failed', at);
  });
  journal.done(pending);
  await wakeOrLeave(parts, left);
}

function count({ meters }: EngineParts, run: RunEntity, outcome: string): void {
  meters.runs.labels(run.plugin, run.feed ?? '', outcome).inc();
}
