import { DataImportEntity, RunEntity } from '@fieldhouse/database';
import type { Slice } from '@fieldhouse/plugin-kit';
import { In } from 'typeorm';
import type { EngineParts } from '../engine.parts.js';
import { installationOf } from '../host/plugin-host.js';
import { endRun } from '../ledger/run-end.js';
import { lockRun } from '../ledger/run-hold.js';
import { idOf } from '@fieldhouse/domain';
import { transact } from '../ledger/transaction.js';
import { fire } from '../processing/firing.js';
import { afterRun } from './after-run.js';
import { endImport, lockImport } from './import-ending.js';
import { createImport } from './importer.js';
import { nothingToWake, wake } from './wake.js';

/** There is no such run, or it cannot be done with it what was asked. */
export class RunActionError extends Error {
  override readonly name = 'RunActionError';
}

/** Stops a run for good; what it committed stays. False where it was over. @throws RunActionError unknown run */
export async function cancelRun(parts: EngineParts, runId: string): Promise<boolean> {
  const at = parts.clock.now();
  const left = await transact(parts.database, async (manager) => {
    const run = await lockRun(manager, runId);
    if (run === null) throw new RunActionError(`there is no run ${runId}`);
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
 * the old one stays what it was. What the old one rejected counts as open until the new one ends well. Gives the new run.
 *
 * @throws RunActionError unknown run, or one that is not over
 */
export async function retryRun(parts: EngineParts, runId: string): Promise<string> {
  const { host, clock } = parts;
  const { newRunId, left } = await transact(parts.database, async (manager) => {
    const run = await lockRun(manager, runId);
    if (run === null) throw new RunActionError(`there is no run ${runId}`);
    if (run.state === 'waiting' || run.state === 'running')
      throw new RunActionError(`run ${runId} is ${run.state}; wait for its end, or cancel it first`);
    if (run.feed === null) {
      const entry = host.processors.get(run.plugin);
      if (entry === undefined) throw new RunActionError(`processor "${run.plugin}" is not installed here`);
      const id = await fire(manager, parts, entry, run.slice, { importId: null, at: clock.now() });
      return { newRunId: id, left: { ...nothingToWake, processing: [id] } };
    }
    if (!host.installations.has(run.installation))
      throw new RunActionError(`installation "${run.installation}" is not known here`);
    const pinned = [{ feed: run.feed, slice: run.parameters as Slice }];
    const installed = installationOf(host, run.installation);
    const trigger = run.trigger === 'replay' ? 'replay' : 'person';
    const { importId } = await createImport(manager, parts, installed, { trigger, mode: 'all', pinned });
    return { newRunId: idOf('run', importId, run.feed, run.slice), left: { ...nothingToWake, imports: [importId] } };
  });
  await wake(parts.queue, left);
  return newRunId;
}
