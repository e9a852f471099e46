import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { StagedRows } from '../staging/staged-rows.js';
import type { Manifest, PartitionFile } from './manifest.js';
import { remove, writeMerged } from './partition-files.js';

/** What a load has done so far; for tests that end a process between two of them. */
export type LoadStep = 'staged' | 'locked' | 'file written' | 'manifest replaced' | 'old files removed';

/** The manifest once the staged rows are merged. Files of before are retired, not removed: a reader may have begun with them. */
export async function mergeLoad(
  connection: DuckDBConnection,
  folder: string,
  manifest: Manifest,
  load: string,
  staged: StagedRows,
  onStep: (step: LoadStep) => void,
): Promise<Manifest> {
  const touched = manifest.table.partitionBy === undefined ? (staged.rows > 0 ? [''] : []) : staged.partitions;
  const written: Record<string, PartitionFile> = {};
  for (const partition of touched) {
    written[partition] = await writeMerged(connection, folder, manifest, partition);
    onStep('file written');
  }
  const replaced = touched.map((partition) => manifest.files[partition]).filter((file) => file !== undefined);
  return {
    ...manifest,
    files: { ...manifest.files, ...written },
    receipts: { ...manifest.receipts, [load]: staged.rows },
    retired: [...manifest.retired, ...replaced.map(({ path }) => ({ path, at: Date.now() }))],
  };
}

/** Removes the files that were retired by the instant; the manifest it gives back no longer knows of them. */
export async function withoutRetired(folder: string, manifest: Manifest, before: number): Promise<Manifest> {
  for (const { path, at } of manifest.retired) if (at <= before) await remove(join(folder, path));
  return { ...manifest, retired: manifest.retired.filter(({ at }) => at > before) };
}
