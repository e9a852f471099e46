import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

const staleMilliseconds = 24 * 60 * 60 * 1000;

export interface DuckRoomOptions {
  /** Folder for what does not fit into memory. */
  readonly temp: string;
  readonly memoryMegabytes: number;
  /** Default: one a core. */
  readonly threads?: number;
}

/** A load is in no haste: with one thread it needs least memory, and leaves the cores to those who ask. */
export const loadThreads = 1;

/** A DuckDB in memory, that speaks UTC and spills into a folder of its own: two that share one overwrite each other's files. */
export class DuckRoom {
  private constructor(
    readonly instance: DuckDBInstance,
    private readonly spill: string,
  ) {}

  static async open({ temp, memoryMegabytes, threads }: DuckRoomOptions): Promise<DuckRoom> {
    const spill = join(temp, randomUUID());
    await mkdir(spill, { recursive: true });
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: `${memoryMegabytes}MB`,
      ...(threads !== undefined && { threads: String(threads) }),
      temp_directory: spill,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
      default_null_order: 'nulls_first_on_asc_last_on_desc',
    });
    return new DuckRoom(instance, spill);
  }

  async connect(): Promise<DuckDBConnection> {
    const connection = await this.instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return connection;
  }

  async close(): Promise<void> {
    this.instance.closeSync();
    await rm(this.spill, { recursive: true, force: true });
  }
}

/** Removes what killed programs spilt. */
export async function clearStaleSpills(temp: string): Promise<void> {
  for (const name of await readdir(temp).catch(() => [])) {
    const path = join(temp, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < Date.now() - staleMilliseconds) await rm(path, { recursive: true, force: true });
  }
}
