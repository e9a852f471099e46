import { DataImportEntity, RunEntity } from '@fieldhouse/database';
import { idOf } from '@fieldhouse/domain';
import type { Clock, Slice } from '@fieldhouse/plugin-kit';
import { In } from 'typeorm';
import type { EngineParts } from '../engine.parts.js';
import { endRun } from '../ledger/run-end.js';
import { lockRun } from '../ledger/run-hold.js';
import { transact } from '../ledger/transaction.js';
import { fire } from '../processing/firing.js';
import { afterRun } from './after-run.js';
import { endImport, lockImport } from './import-ending.js';
import { createImport } from './importer.js';
import { nothingToWake, wake } from './wake.js';

/** There is no such run, or it cannot be done with it what was asked. */
export class RunActionError extends Error {
  override readonly name = 'RunActionError';
  /** Whether there is no such run. */
  readonly unknown: boolean;
  constructor(message: string, unknown = false) {
    super(message);
    this.unknown = unknown;
  }
}

/** What asking for another try takes. */
export type RetryParts = Pick<EngineParts, 'database'> & {
  readonly clock: Clock;
  readonly queue?: EngineParts['queue'];
};

/** Stops a run for good; what it committed stays. False where it was over. @throws RunActionError unknown run */
export async function cancelRun(parts: EngineParts, runId: string): Promise<boolean> {
  const at = parts.clock.now();
  const left = await transact(parts.database, async (manager) => {
    const run = await lockRun(manager, runId);
    if (run === null) throw new RunActionError(`there is no run ${runId}`, true);
    if (run.state !== 'waiting' && run.state !== 'running') return null;
    // Whoever is at it loses its lease, and finds out at the next heartbeat or commit.
    await endRun(manager, run, 'cancelled', at);
    return afterRun(manager, parts, run, 'cancelled', at);
  });
  if (left !== null) await wake(parts.queue, left);
  return left !== null;
}

/** Stops an import: its waiting and running runs, and the feeds not begun. False where it was over. */
export async function cancelImport(parts: EngineParts, importId: string): Promise<boolean> {
  const open = In(['waiting', 'running']);
  const runs = await parts.database.manager.find(RunEntity, { select: { id: true }, where: { importId, state: open } });
  await transact(parts.database, async (manager) => {
    const ofImport = await lockImport(manager, importId);
    const feeds = ofImport.feeds.map(({ name, state }) => ({ name, state: state === 'waiting' ? 'ended' : state }));
    await manager.update(
      DataImportEntity,
      { id: importId, state: open },
      { feeds: feeds as DataImportEntity['feeds'] },
    );
  });
  for (const { id } of runs) await cancelRun(parts, id);
  return transact(parts.database, async (manager) => {
    const ofImport = await lockImport(manager, importId);
    const wasOpen = ofImport.state === 'waiting' || ofImport.state === 'running';
    if (wasOpen && (await manager.countBy(RunEntity, { importId, state: open })) === 0)
      await endImport(manager, ofImport, parts.clock.now());
    return wasOpen || runs.length > 0;
  });
}

/**
 * Reads a run's slice once more, its rejected records among them, or computes its partition again: in a new run, so that
 * the old one stays what it was. What the old one rejected counts as open until the new one ends well. Gives the new run;
 * a program without a queue of its own may ask too: the workers' watch finds what waits.
 *
 * @throws RunActionError unknown run, or one that is not over
 */
export async function retryRun(parts: RetryParts, runId: string): Promise<string> {
  const at = parts.clock.now();
  const { newRunId, left } = await transact(parts.database, async (manager) => {
    const run = await lockRun(manager, runId);
    if (run === null) throw new RunActionError(`there is no run ${runId}`, true);
    if (run.state === 'waiting' || run.state === 'running')
      throw new RunActionError(`run ${runId} is ${run.state}; wait for its end, or cancel it first`);
    if (run.feed === null) {
      const id = await fire(manager, {
        plugin: run.plugin,
        partition: run.slice,
        trigger: 'person',
        importId: null,
        at,
      });
      return { newRunId: id, left: { ...nothingToWake, processing: [id] } };
    }
    if (run.importId === null) throw new RunActionError(`run ${runId} is of a stream, which cannot be read again`);
    const { feed, installation, slice } = run;
    const { importId } = await createImport(manager, at, {
      installation,
      trigger: run.trigger === 'replay' ? 'replay' : 'person',
      mode: 'all',
      feeds: [{ name: feed, state: 'waiting' }],
      only: null,
      pinned: [{ feed, slice: run.parameters as Slice }],
      scheduledFor: null,
    });
    return { newRunId: idOf('run', importId, feed, slice), left: { ...nothingToWake, imports: [importId] } };
  });
  if (parts.queue !== undefined) await wake(parts.queue, left);
  return newRunId;
}
