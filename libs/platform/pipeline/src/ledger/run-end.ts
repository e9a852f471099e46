import { RunEntity } from '@fieldhouse/database';
import type { EntityManager } from 'typeorm';

export type EndState = 'succeeded' | 'failed' | 'cancelled';

/** Ends a run. The table itself refuses one whose counts do not add up. */
export async function endRun(
  manager: EntityManager,
  run: RunEntity,
  state: EndState,
  at: Date,
  error: string | null = null,
): Promise<void> {
  const ended = { state, endedAt: at, lease: null, worker: null, notBefore: null, error };
  await manager.update(RunEntity, { id: run.id }, ended);
}
