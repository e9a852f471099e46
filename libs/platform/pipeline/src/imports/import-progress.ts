import { DataImportEntity, RunEntity, type RunState } from '@fieldhouse/database';
import { In, IsNull, type DataSource } from 'typeorm';

export interface ImportProgress {
  readonly state: RunState;
  readonly error: string | null;
  /** Slices not over yet, of the feeds planned so far. */
  readonly slicesOpen: number;
  /** Runs of processors that still wait or work, whoever's change they are about. */
  readonly processingOpen: number;
  /** Nothing is left to be done: read, and what follows computed. */
  readonly settled: boolean;
}

/** @throws EntityNotFoundError there is no such import */
export async function importProgress({ manager }: DataSource, importId: string): Promise<ImportProgress> {
  const { state, error } = await manager.findOneByOrFail(DataImportEntity, { id: importId });
  const open = In(['waiting', 'running']);
  const slicesOpen = await manager.countBy(RunEntity, { importId, state: open });
  // One that waits for its next try may do so for an hour; nobody should have to watch.
  const processingOpen = await manager.countBy(RunEntity, { feed: IsNull(), state: open, notBefore: IsNull() });
  const over = state !== 'waiting' && state !== 'running';
  return { state, error, slicesOpen, processingOpen, settled: over && processingOpen === 0 };
}
