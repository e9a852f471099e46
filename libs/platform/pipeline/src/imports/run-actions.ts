import { DataImportEntity, RunEntity } from '@fieldhouse/database';
import { In } from 'typeorm';
import type { EngineParts } from '../engine.parts.js';
import { endRun } from '../ledger/run-end.js';
import { lockRun } from '../ledger/run-hold.js';
import { transact } from '../ledger/transaction.js';
import { afterRun } from './after-run.js';
import { endImport, lockImport } from './import-ending.js';
import { wake } from './wake.js';

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
