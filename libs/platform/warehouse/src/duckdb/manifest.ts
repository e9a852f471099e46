import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WarehouseTable } from '../warehouse.port.js';

export interface PartitionFile {
  /** Below the table's folder. */
  readonly path: string;
  readonly rows: number;
  /** It holds the first so many of the table's columns; those that came later are null in it. */
  readonly columns: number;
}

export interface RetiredFile {
  readonly path: string;
  /** Since when no reader begins with it, in milliseconds since 1970. */
  readonly at: number;
}

/** All that a table is: what no manifest names is not of the table. One rename replaces it. */
export interface Manifest {
  readonly format: 1;
  readonly table: WarehouseTable;
  /** By the partition's date; of a table without partitions under "". */
  readonly files: Readonly<Record<string, PartitionFile>>;
  /** Load → rows that were handed over. */
  readonly receipts: Readonly<Record<string, number>>;
  readonly retired: readonly RetiredFile[];
}

export const manifestName = 'manifest.json';

export const isMissing = (error: unknown) =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Null where the table was never defined. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Manifest;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Durable once it resolves; a reader sees the manifest of before or this one. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const draft = join(folder, `draft-${randomUUID()}.json`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(JSON.stringify(manifest));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, manifestName));
    await sync(folder);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A file's bytes, or a folder's entries, survive a power cut. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
