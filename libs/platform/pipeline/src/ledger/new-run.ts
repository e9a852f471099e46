import { RunEntity, type RunTrigger } from '@fieldhouse/database';
import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

type Given = Pick<RunEntity, 'id' | 'installation' | 'plugin' | 'feed' | 'slice' | 'createdAt'> & {
  readonly trigger: RunTrigger;
} & Partial<RunEntity>;

/** A waiting run that has done nothing yet. */
export function newRun(given: Given): RunEntity {
  return {
    state: 'waiting',
    attempts: 0,
    transientFailures: 0,
    stalls: 0,
    ordinal: 0,
    position: 0,
    recordsIn: 0,
    recordsOut: 0,
    rejected: 0,
    duplicate: 0,
    rowsInserted: 0,
    rowsUpdated: 0,
    rowsUnchanged: 0,
    rowsRemoved: 0,
    rowsByKind: {},
    touched: {},
    importId: null,
    parameters: null,
    inputs: null,
    watermark: null,
    pluginVersion: null,
    codeVersion: '',
    worker: null,
    lease: null,
    error: null,
    notBefore: null,
    startedAt: null,
    endedAt: null,
    heartbeatAt: null,
    movedAt: null,
    ...given,
  };
}

const rowsAStatement = 500;

export async function insertRuns(manager: EntityManager, runs: readonly RunEntity[]): Promise<void> {
  // TypeORM's type for what can be inserted does not take JSON columns of unknown shape.
  const rows = runs as unknown as QueryDeepPartialEntity<RunEntity>[];
  for (let from = 0; from < rows.length; from += rowsAStatement)
    await manager.insert(RunEntity, rows.slice(from, from + rowsAStatement));
}
