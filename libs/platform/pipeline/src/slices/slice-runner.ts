import { RawObjectEntity, RunEntity } from '@fieldhouse/database';
import { PermanentError, type BatchFeed, type Slice } from '@fieldhouse/plugin-kit';
import { raiseAlarm } from '../alarm.js';
import type { OpenedContext } from '../context/source-context.js';
import type { EngineParts } from '../engine.parts.js';
import type { InstalledSource } from '../host/installation.js';
import type { Wake } from '../imports/wake.js';
import { claimRun } from '../ledger/run-hold.js';
import { attempt } from '../run-attempt.js';
import { RunJournal } from '../run-journal.js';
import { openSource } from '../source-opening.js';
import type { Chunk } from './chunk.js';
import { commitChunk, type Committing } from './chunk-commit.js';
import { Intake } from './intake.js';
import { readChunks } from './slice-reader.js';

/** Takes on the run of one slice, if it is waiting, and sees it through as far as it goes. */
export async function runSlice(parts: EngineParts, runId: string, stopping: AbortSignal): Promise<void> {
  const { database, worker, clock, logger } = parts;
  const run = await claimRun({ database, runId, worker, codeVersion: parts.codeVersion, now: clock.now() });
  if (run === null) return;
  const fields = { run: run.id, installation: run.installation, feed: run.feed, slice: run.slice };
  const journal = new RunJournal(logger.child(fields), () => clock.now());
  await attempt(parts, {
    run,
    journal,
    stopping,
    async work(signal) {
      const { installed, feed } = feedOf(parts, run);
      const fromLake = run.trigger === 'replay';
      const { log, metrics, record } = journal;
      const before = await readBefore(parts, run);
      const reading = { feed, fromLake, signal, log, metrics, record, before, importId: run.importId };
      const opened = await openSource(parts, installed, reading);
      try {
        return await readSlice(parts, run, feed, opened, journal, signal);
      } catch (error) {
        throw opened.redaction.error(error);
      } finally {
        await opened.close();
      }
    },
  });
}

function feedOf({ host }: EngineParts, run: RunEntity): { installed: InstalledSource; feed: BatchFeed } {
  const installed = host.installations.get(run.installation);
  const feed = installed?.feeds.find(({ name }) => name === run.feed);
  if (installed === undefined || feed?.kind !== 'batch') {
    const what = `feed "${run.feed}" of installation "${run.installation}"`;
    throw new PermanentError(`${what} is not installed in this program; add it again, or cancel the import`);
  }
  return { installed, feed };
}

async function readSlice(
  parts: EngineParts,
  run: RunEntity,
  feed: BatchFeed,
  opened: OpenedContext<unknown>,
  journal: RunJournal,
  signal: AbortSignal,
): Promise<Wake> {
  const { tuning } = parts;
  const committing: Committing = {
    parts,
    journal,
    held: run,
    redact: opened.redaction.text,
    severalSlices: await hasSiblings(parts, run),
  };
  const write = async (chunk: Chunk) => void (await commitChunk(committing, chunk, false));
  const onBug = (error: unknown) =>
    raiseAlarm(parts, 'plugin-bug', committing.redact(String(error)), { run: run.id, feed: run.feed });
  const last = await readChunks({
    feed,
    slice: run.parameters as Slice,
    ctx: opened.ctx,
    intake: new Intake(feed, onBug),
    from: run.position,
    full: ({ rows, size }) => rows >= tuning.rowsAChunk || size >= tuning.recordsAChunk,
    signal,
    write,
  });
  signal.throwIfAborted();
  journal.close();
  return (await commitChunk(committing, last, true)).wake;
}

/** Nothing where the run begins: it committed nothing yet. */
async function readBefore({ database }: EngineParts, { id, position }: RunEntity): Promise<RawObjectEntity[]> {
  if (position === 0) return [];
  return database.manager.find(RawObjectEntity, { where: { runId: id }, order: { fetchedAt: 'ASC' } });
}

async function hasSiblings({ database }: EngineParts, run: RunEntity): Promise<boolean> {
  if (run.importId === null) return false;
  const where = { importId: run.importId, feed: run.feed! };
  return (await database.manager.countBy(RunEntity, where)) > 1;
}
