import { DataImportEntity, RunEntity, type ImportFeed } from '@fieldhouse/database';
import { idOf } from '@fieldhouse/domain';
import type { BatchFeed, Slice, SourceContext } from '@fieldhouse/plugin-kit';
import { RetryJob } from '@fieldhouse/queue';
import { In, IsNull, LessThan, type EntityManager } from 'typeorm';
import { raiseAlarm } from '../alarm.js';
import type { EngineParts } from '../engine.parts.js';
import { feedsBefore } from '../host/feed-order.js';
import { installationOf } from '../host/plugin-host.js';
import type { InstalledSource } from '../host/installation.js';
import { insertRuns, newRun } from '../ledger/new-run.js';
import { keepRawObjects } from '../ledger/run-notes.js';
import { transact } from '../ledger/transaction.js';
import { RunJournal } from '../run-journal.js';
import { errorText, outcomeOf } from '../run-outcome.js';
import { untilAborted } from '../slices/abortable.js';
import { openSource } from '../source-opening.js';
import { cursorOf } from './checkpoint.js';
import { afterFeed, endImport, lockImport } from './import-ending.js';
import { checkedSlices, chooseSlices } from './slice-choice.js';
import { nothingToWake, wakeOrLeave, type Wake } from './wake.js';

/** Finds out what there is to read in the feeds of an import that can start now, and leaves a run for each slice. */
export async function planImport(parts: EngineParts, importId: string, stopping: AbortSignal): Promise<void> {
  const ofImport = await takeTurn(parts, importId);
  if (ofImport === null) return;
  if (!parts.host.installations.has(ofImport.installation)) return failImport(parts, importId);
  for (const name of readyFeeds(parts, ofImport)) {
    try {
      await wakeOrLeave(parts, await planFeed(parts, ofImport, name, stopping));
    } catch (error) {
      await settle(parts, ofImport, name, error, stopping.aborted);
    }
  }
  await wakeOrLeave(parts, await waitingSlices(parts, importId));
}

/** The import, where it is its turn: of one installation one import is read at a time, but for slices asked for by name. */
async function takeTurn({ database, clock }: EngineParts, importId: string): Promise<DataImportEntity | null> {
  return transact(database, async (manager) => {
    const ofImport = await lockImport(manager, importId);
    const { state, notBefore, pinned, installation, createdAt } = ofImport;
    if (state !== 'waiting' && state !== 'running') return null;
    if (notBefore !== null && notBefore > clock.now()) return null;
    const before = {
      installation,
      state: In(['waiting', 'running']),
      pinned: IsNull(),
      createdAt: LessThan(createdAt),
    };
    if (pinned === null && (await manager.existsBy(DataImportEntity, before))) return null;
    await manager.update(DataImportEntity, { id: importId }, { state: 'running' });
    return Object.assign(ofImport, { state: 'running' as const });
  });
}

function readyFeeds({ host }: EngineParts, ofImport: DataImportEntity): string[] {
  const feeds = installationOf(host, ofImport.installation).feeds;
  const states = new Map(ofImport.feeds.map(({ name, state }) => [name, state]));
  const over = (name: string) => (states.get(name) ?? 'ended') === 'ended';
  return ofImport.feeds
    .filter(({ state }) => state === 'waiting')
    .map(({ name }) => name)
    .filter((name) => feeds.some((feed) => feed.name === name && feedsBefore(feed).every(over)));
}

async function planFeed(
  parts: EngineParts,
  ofImport: DataImportEntity,
  name: string,
  stopping: AbortSignal,
): Promise<Wake> {
  const installed = installationOf(parts.host, ofImport.installation);
  const feed = installed.feeds.find((candidate) => candidate.name === name) as BatchFeed;
  const journal = new RunJournal(parts.logger.child({ import: ofImport.id, feed: name }), () => parts.clock.now());
  const planning = { parts, installed, feed, ofImport, journal };
  if (ofImport.pinned !== null)
    return leaveRuns(
      planning,
      ofImport.pinned.filter((entry) => entry.feed === name).map(({ slice }) => slice),
    );
  const { log, metrics, record } = journal;
  const fromLake = ofImport.trigger === 'replay';
  const reading = { feed, fromLake, signal: stopping, log, metrics, record, importId: ofImport.id };
  const opened = await openSource(parts, installed, reading);
  try {
    return await leaveRuns(planning, await slicesOf(planning, opened.ctx));
  } catch (error) {
    throw opened.redaction.error(error);
  } finally {
    await opened.close();
  }
}

interface Planning {
  readonly parts: EngineParts;
  readonly installed: InstalledSource;
  readonly feed: BatchFeed;
  readonly ofImport: DataImportEntity;
  readonly journal: RunJournal;
}

async function slicesOf({ parts, installed, feed, ofImport }: Planning, ctx: SourceContext): Promise<readonly Slice[]> {
  const { manager } = parts.database;
  const cursor = ofImport.mode === 'new' ? await cursorOf(manager, installed.id, feed) : null;
  const slices = checkedSlices(feed.name, await untilAborted(feed.slices(ctx, cursor), ctx.signal));
  return chooseSlices(manager, ofImport, feed.name, slices);
}

/** With what they were planned from; nothing where somebody else planned the feed meanwhile. */
async function leaveRuns(planning: Planning, slices: readonly Slice[]): Promise<Wake> {
  const { parts, installed, ofImport, journal } = planning;
  const { name } = planning.feed;
  const at = parts.clock.now();
  return transact(parts.database, async (manager) => {
    const locked = await lockImport(manager, ofImport.id);
    if (locked.feeds.find((entry) => entry.name === name)?.state !== 'waiting') return nothingToWake;
    const runs = slices.map((slice, ordinal) => runOf(locked, installed, name, slice, ordinal, at));
    await insertRuns(manager, runs);
    const { id, installation } = locked;
    await keepRawObjects(manager, { id, installation, feed: name, importId: id }, journal.pending().objects);
    const planned = locked.feeds.map((entry): ImportFeed => (entry.name === name ? { name, state: 'planned' } : entry));
    await manager.update(DataImportEntity, { id }, { feeds: planned, attempts: 0, notBefore: null });
    locked.feeds = planned;
    if (runs.length === 0) return afterFeed(manager, parts, locked, name, id, at);
    return nothingToWake;
  });
}

function runOf(
  { id, trigger }: DataImportEntity,
  installed: InstalledSource,
  feed: string,
  slice: Slice,
  ordinal: number,
  createdAt: Date,
): RunEntity {
  return newRun({
    id: idOf('run', id, feed, slice.id),
    importId: id,
    installation: installed.id,
    plugin: installed.source.manifest.id,
    feed,
    slice: slice.id,
    parameters: slice,
    ordinal,
    trigger,
    createdAt,
  });
}

/** Those just planned, and those whose wake-up was lost when an earlier try was interrupted before the queue heard of them. */
async function waitingSlices({ database }: EngineParts, importId: string): Promise<Wake> {
  const runs = await database.manager.find(RunEntity, {
    select: { id: true },
    where: { importId, state: 'waiting' },
    order: { ordinal: 'ASC' },
  });
  return { ...nothingToWake, slices: runs.map(({ id }) => id) };
}

async function settle(
  parts: EngineParts,
  ofImport: DataImportEntity,
  feed: string,
  error: unknown,
  stopping: boolean,
): Promise<void> {
  const { tuning, clock, database } = parts;
  const failures = ofImport.attempts + 1;
  const { transientTries: tries, backOffSeconds } = tuning;
  const outcome = outcomeOf(error, { stopping, failures, tries, backOffSeconds });
  const text = `feed "${feed}": ${errorText(error)}`;
  if (outcome.what === 'given-back' || outcome.what === 'lost') {
    if (!stopping) throw new RetryJob(1, { cause: new Error(text) });
    return;
  }
  if (outcome.what === 'later') {
    const notBefore = new Date(clock.now().getTime() + outcome.afterSeconds * 1_000);
    await database.manager.update(DataImportEntity, { id: ofImport.id }, { attempts: failures, notBefore });
    parts.logger.warn({ import: ofImport.id, notBefore }, text);
    throw new RetryJob(outcome.afterSeconds, { cause: new Error(text) });
  }
  if (outcome.alarm) raiseAlarm(parts, 'plugin-bug', text, { import: ofImport.id });
  else parts.logger.error({ import: ofImport.id }, text);
  await wakeOrLeave(parts, await transact(database, (manager) => failFeed(manager, parts, ofImport.id, feed, text)));
}

/** Its source was taken out of the program since it was asked for. */
async function failImport({ database, clock, logger }: EngineParts, importId: string): Promise<void> {
  await transact(database, async (manager) => {
    const locked = await lockImport(manager, importId);
    const error = `installation "${locked.installation}" is not installed any more; add it again, then import again`;
    logger.error({ import: importId }, error);
    await endImport(manager, locked, clock.now(), error);
  });
}

/** A feed whose slices cannot be found is over, and so are those that were to come after it; the others go on. */
async function failFeed(
  manager: EntityManager,
  parts: EngineParts,
  importId: string,
  feed: string,
  error: string,
): Promise<Wake> {
  const locked = await lockImport(manager, importId);
  const all = installationOf(parts.host, locked.installation).feeds;
  const over = new Set([feed]);
  for (const candidate of all) if (feedsBefore(candidate).some((name) => over.has(name))) over.add(candidate.name);
  const feeds = locked.feeds.map((entry): ImportFeed => (over.has(entry.name) ? { ...entry, state: 'ended' } : entry));
  await manager.update(DataImportEntity, { id: importId }, { feeds, error });
  Object.assign(locked, { feeds, error });
  if (feeds.some(({ state }) => state !== 'ended')) return nothingToWake;
  const next = await endImport(manager, locked, parts.clock.now());
  return { ...nothingToWake, imports: next };
}
