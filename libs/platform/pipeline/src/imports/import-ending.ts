import {
  DataImportEntity,
  RejectEntity,
  RunEntity,
  SeenKeyEntity,
  type ImportFeed,
  type Touched,
} from '@fieldhouse/database';
import { In, Not, type EntityManager } from 'typeorm';
import type { EngineParts } from '../engine.parts.js';
import { sportOfPlugin } from '../host/sports-of-plugins.js';
import { joinTouched } from '../ledger/tally.js';
import { passWatermarks } from '../ledger/watermarks.js';
import { fireProcessors, waitingProcessing, type Change } from '../processing/firing.js';
import { advanceCheckpoint } from './checkpoint.js';
import { nothingToWake, type Wake } from './wake.js';

const open = In(['waiting', 'running']);

export async function lockImport(manager: EntityManager, id: string): Promise<DataImportEntity> {
  return manager.findOneOrFail(DataImportEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** What follows from the end of a slice's run, whatever the end; in the transaction that ends it. */
export async function afterSlice(
  manager: EntityManager,
  parts: EngineParts,
  run: RunEntity,
  state: 'succeeded' | 'failed' | 'cancelled',
  at: Date,
): Promise<Wake> {
  if (run.importId === null) return nothingToWake;
  const ofImport = await lockImport(manager, run.importId);
  if (state === 'succeeded') {
    const feed = parts.host.installations.get(run.installation)?.feeds.find(({ name }) => name === run.feed);
    if (feed?.kind === 'batch') await advanceCheckpoint(manager, ofImport, run, feed, at);
    await supersedeRejects(manager, run);
  }
  const unfinished = await manager.countBy(RunEntity, { importId: run.importId, feed: run.feed!, state: open });
  return unfinished > 0 ? nothingToWake : afterFeed(manager, parts, ofImport, run.feed!, run.id, at);
}

/** All slices of a feed are over: its watermarks pass, processors fire, the next feeds can start or the import ends. */
export async function afterFeed(
  manager: EntityManager,
  parts: EngineParts,
  ofImport: DataImportEntity,
  feed: string,
  runId: string,
  at: Date,
): Promise<Wake> {
  const runs = await manager.find(RunEntity, {
    select: { id: true, touched: true },
    where: { importId: ofImport.id, feed },
  });
  const touched = runs.reduce<Touched>((sum, run) => joinTouched(sum, run.touched ?? {}), {});
  await passWatermarks(manager, touched, { source: ofImport.installation, runId, at });
  const sport = sportOfPlugin(parts.host, ofImport.installation);
  const changes: Change[] = Object.entries(touched).flatMap(([kind, partitions]) =>
    Object.entries(partitions).flatMap(([partition, { changed }]) => (changed ? [{ kind, partition, sport }] : [])),
  );
  const feeds = ofImport.feeds.map((entry): ImportFeed => (entry.name === feed ? { ...entry, state: 'ended' } : entry));
  await manager.update(DataImportEntity, { id: ofImport.id }, { feeds });
  ofImport.feeds = feeds;
  const fired = await fireProcessors(manager, parts.host, changes, { importId: ofImport.id, at });
  const over = feeds.every((entry) => entry.state === 'ended');
  const next = over ? await endImport(manager, ofImport, at) : [ofImport.id];
  // Those fired by an earlier feed may have waited for this one.
  const processing = new Set([...fired, ...(await waitingProcessing(manager))]);
  return { imports: next, slices: [], processing: [...processing] };
}

/** The import is over; gives the ids of imports of the installation that waited for it. */
export async function endImport(
  manager: EntityManager,
  ofImport: DataImportEntity,
  at: Date,
  error: string | null = null,
): Promise<string[]> {
  const { id, installation } = ofImport;
  const failed = await manager.countBy(RunEntity, { importId: id, state: 'failed' });
  const cancelled = await manager.countBy(RunEntity, { importId: id, state: 'cancelled' });
  const wrong = error ?? ofImport.error;
  const state = failed > 0 || wrong !== null ? 'failed' : cancelled > 0 ? 'cancelled' : 'succeeded';
  await manager.update(DataImportEntity, { id }, { state, endedAt: at, error: wrong });
  await manager.delete(SeenKeyEntity, { importId: id });
  const waiting = await manager.find(DataImportEntity, {
    select: { id: true },
    where: { installation, state: open, id: Not(id) },
    order: { createdAt: 'ASC' },
  });
  return waiting.map((other) => other.id);
}

/** What earlier runs of the slice rejected is history: this one read the same records again. */
async function supersedeRejects(manager: EntityManager, run: RunEntity): Promise<void> {
  const { installation, feed, slice, id } = run;
  await manager.update(
    RejectEntity,
    { installation, feed: feed!, slice, state: 'open', runId: Not(id) },
    { state: 'retried' },
  );
}
