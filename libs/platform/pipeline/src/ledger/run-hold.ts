import { RunEntity, type RunState } from '@fieldhouse/database';
import type { DataSource, EntityManager } from 'typeorm';
import { newId } from './new-id.js';
import { transact } from './transaction.js';

/** The run is no longer this worker's: it was cancelled, or freed and taken by another. Nothing of it may be written. */
export class RunLostError extends Error {
  override readonly name = 'RunLostError';
  readonly state: RunState | 'gone';
  constructor(runId: string, state: RunState | 'gone') {
    super(`run ${runId} is no longer held here: it is ${state}`);
    this.state = state;
  }
}

export interface Claim {
  readonly database: DataSource;
  readonly runId: string;
  readonly worker: string;
  readonly codeVersion: string;
  readonly now: Date;
  /** A last look before the run is taken, in the same transaction; false leaves it waiting. */
  readonly ready?: (manager: EntityManager, run: RunEntity) => Promise<boolean>;
}

/** Takes a waiting run, for one worker only; null where it is not waiting, not yet due, or not ready. */
export async function claimRun({ database, runId, worker, codeVersion, now, ready }: Claim): Promise<RunEntity | null> {
  return transact(database, async (manager) => {
    const run = await lockRun(manager, runId);
    if (run?.state !== 'waiting' || (run.notBefore !== null && run.notBefore > now)) return null;
    if (ready !== undefined && !(await ready(manager, run))) return null;
    const held = {
      state: 'running' as const,
      lease: newId(now),
      worker,
      codeVersion,
      attempts: run.attempts + 1,
      startedAt: run.startedAt ?? now,
      heartbeatAt: now,
      notBefore: null,
    };
    await manager.update(RunEntity, { id: runId }, held);
    return Object.assign(run, held);
  });
}

export async function lockRun(manager: EntityManager, id: string): Promise<RunEntity | null> {
  return manager.findOne(RunEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The run as it stands now, locked until the transaction ends. @throws RunLostError */
export async function heldRun(manager: EntityManager, held: RunEntity): Promise<RunEntity> {
  const run = await lockRun(manager, held.id);
  if (run === null || run.state !== 'running' || run.lease !== held.lease)
    throw new RunLostError(held.id, run?.state ?? 'gone');
  return run;
}

/** Says that the worker is alive. @throws RunLostError */
export async function beat(database: DataSource, held: RunEntity, now: Date): Promise<void> {
  const { affected } = await database.manager.update(
    RunEntity,
    { id: held.id, lease: held.lease!, state: 'running' },
    { heartbeatAt: now },
  );
  if (affected === 0) throw new RunLostError(held.id, 'gone');
}

/** Puts the run back among the waiting, not before an instant. Nothing happens where it is no longer held. */
export async function giveBack(
  database: DataSource,
  held: RunEntity,
  change: Partial<Pick<RunEntity, 'notBefore' | 'transientFailures' | 'error'>>,
): Promise<void> {
  await transact(database, (manager) =>
    manager.update(
      RunEntity,
      { id: held.id, lease: held.lease!, state: 'running' },
      { state: 'waiting', lease: null, worker: null, ...change },
    ),
  );
}
