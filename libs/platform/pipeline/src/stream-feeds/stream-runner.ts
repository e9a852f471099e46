import { RejectEntity, RunEntity } from '@fieldhouse/database';
import type { Delivery, StreamFeed } from '@fieldhouse/plugin-kit';
import { MoreThanOrEqual } from 'typeorm';
import { raiseAlarm } from '../alarm.js';
import type { EngineParts } from '../engine.parts.js';
import { installationOf } from '../host/plugin-host.js';
import type { InstalledSource } from '../host/installation.js';
import { newId } from '../ledger/new-id.js';
import { insertRuns, newRun } from '../ledger/new-run.js';
import { claimRun } from '../ledger/run-hold.js';
import { attempt } from '../run-attempt.js';
import { RunJournal } from '../run-journal.js';
import { abortable } from '../slices/abortable.js';
import { Chunk } from '../slices/chunk.js';
import { commitChunk, type Committing } from '../slices/chunk-commit.js';
import { Intake, type Taken } from '../slices/intake.js';
import { openSource } from '../source-opening.js';
import { batches } from './batches.js';

/** A message and what became of it. */
interface Handled {
  readonly delivery: Delivery<unknown>;
  readonly taken: Taken;
}

/**
 * Reads a stream feed until the signal comes: small batches, each in one transaction with its counts, acknowledged only
 * after the commit, refused where it was rejected. A message that comes again is written again, which changes nothing.
 */
export async function runStream(
  parts: EngineParts,
  installation: string,
  feedName: string,
  stopping: AbortSignal,
): Promise<void> {
  const { database, worker, clock, logger } = parts;
  const installed = installationOf(parts.host, installation);
  const feed = installed.feeds.find(({ name }) => name === feedName);
  if (feed?.kind !== 'stream') throw new Error(`"${feedName}" is no stream feed of "${installation}"`);
  const created = await newStreamRun(parts, installed, feed);
  const run = await claimRun({ database, runId: created.id, worker, codeVersion: parts.codeVersion, now: clock.now() });
  if (run === null) return;
  const journal = new RunJournal(logger.child({ run: run.id, installation, feed: feedName }), () => clock.now());
  await attempt(parts, {
    run,
    journal,
    // What was committed is all there is to a stream's run; it ends with the program, it is not given back.
    stopping: new AbortController().signal,
    work: async (lost) => {
      await readStream(parts, run, installed, feed, journal, AbortSignal.any([stopping, lost]));
      lost.throwIfAborted();
      journal.close();
      const committing = { parts, journal, held: run, redact: (text: string) => text, severalSlices: false };
      const { position } = await parts.database.manager.findOneByOrFail(RunEntity, { id: run.id });
      return (await commitChunk(committing, new Chunk(position), true)).wake;
    },
  });
}

async function newStreamRun(parts: EngineParts, installed: InstalledSource, feed: StreamFeed): Promise<RunEntity> {
  const createdAt = parts.clock.now();
  const run = newRun({
    id: newId(createdAt),
    installation: installed.id,
    plugin: installed.source.manifest.id,
    feed: feed.name,
    slice: createdAt.toISOString(),
    trigger: 'data',
    createdAt,
  });
  await insertRuns(parts.database.manager, [run]);
  return run;
}

async function readStream(
  parts: EngineParts,
  run: RunEntity,
  installed: InstalledSource,
  feed: StreamFeed,
  journal: RunJournal,
  signal: AbortSignal,
): Promise<void> {
  const { log, metrics, record } = journal;
  const { streamBatch, streamWaitMilliseconds } = parts.tuning;
  const opened = await openSource(parts, installed, { feed, fromLake: false, signal, log, metrics, record });
  const { redaction, ctx } = opened;
  const committing: Committing = { parts, journal, held: run, redact: redaction.text, severalSlices: false };
  const onBug = (error: unknown) => raiseAlarm(parts, 'plugin-bug', redaction.text(String(error)), { run: run.id });
  let position = run.position;
  try {
    const deliveries = abortable(feed.subscribe(ctx), signal);
    for await (const batch of batches(deliveries, streamBatch, streamWaitMilliseconds)) {
      // Keys are unique in a batch only: a message may rightly come again later.
      const intake = new Intake(feed, onBug);
      const chunk = new Chunk(position);
      const handled: Handled[] = [];
      for (const delivery of batch) {
        const taken = intake.take(delivery.raw, position + chunk.size);
        chunk.add(taken);
        handled.push({ delivery, taken });
      }
      const reasons = await commitBatch(committing, chunk);
      for (const { delivery, taken } of handled) {
        const reason = reasons.get(taken.position);
        await (reason === undefined ? delivery.ack() : delivery.nack(reason));
      }
      position = chunk.to;
    }
  } catch (error) {
    if (!signal.aborted) throw redaction.error(error);
  } finally {
    await opened.close();
  }
}

/** Commits a batch; gives the reasons of those that were rejected, by position. */
async function commitBatch(committing: Committing, chunk: Chunk): Promise<Map<number, string>> {
  const { written } = await commitChunk(committing, chunk, false);
  if (written !== null) return new Map(written.rejected.map(({ position, reason }) => [position, reason]));
  const kept = await committing.parts.database.manager.findBy(RejectEntity, {
    runId: committing.held.id,
    position: MoreThanOrEqual(chunk.from),
  });
  return new Map(kept.map(({ position, reason }) => [position, reason]));
}
