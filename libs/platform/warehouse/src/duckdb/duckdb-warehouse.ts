import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inDuckDb } from '../sql/duck-dialect.js';
import { readStatement } from '../sql/statement.js';
import { totalsOf, totalsQuery } from '../sql/totals.js';
import { clearStaleSpills, DuckRoom, loadThreads } from '../staging/duck-room.js';
import { stageRows } from '../staging/staged-rows.js';
import { assertLoadName, assertPartition, assertTable, grownTable } from '../staging/table-check.js';
import {
  WarehouseError,
  type LoadReceipt,
  type Warehouse,
  type WarehouseRow,
  type WarehouseTable,
  type WarehouseTotals,
} from '../warehouse.port.js';
import { manifestName, readManifest, writeManifest, type Manifest } from './manifest.js';
import { mergeLoad, withoutRetired, type LoadStep } from './merge-load.js';
import { sweep } from './partition-files.js';
import { Snapshot, type SeenTable } from './snapshot.js';
import { lockedTable } from './table-lock.js';

export interface DuckDbWarehouseOptions {
  readonly folder: string;
  /** For the queries of a program together, and for a load; what needs more spills to disk. Default 512. */
  readonly memoryMegabytes?: number;
  /** How long a replaced file is kept for readers who began with it. Default 15 minutes. */
  readonly keepRetiredMilliseconds?: number;
  readonly onStep?: (step: LoadStep) => void;
  /** Between a statement's look at which files there are and its reading of them; for tests that change them then. */
  readonly onLook?: () => Promise<void>;
}

/** Tables as Parquet files in a folder of this machine, asked through DuckDB; several processes may use it at once. */
export class DuckDbWarehouse implements Warehouse {
  readonly #tables: string;
  readonly #room: { readonly temp: string; readonly memoryMegabytes: number };
  readonly #keepRetired: number;
  readonly #onStep: (step: LoadStep) => void;
  readonly #onLook: () => Promise<void>;
  #snapshot: Snapshot | null = null;
  #refresh: Promise<unknown> = Promise.resolve();

  private constructor(options: DuckDbWarehouseOptions) {
    const root = resolve(options.folder);
    this.#tables = join(root, 'tables');
    this.#room = { temp: join(root, 'temp'), memoryMegabytes: options.memoryMegabytes ?? 512 };
    this.#keepRetired = options.keepRetiredMilliseconds ?? 15 * 60_000;
    this.#onStep = options.onStep ?? (() => undefined);
    this.#onLook = options.onLook ?? (async () => undefined);
  }

  /** Makes the folder where it is missing. */
  static async open(options: DuckDbWarehouseOptions): Promise<DuckDbWarehouse> {
    const warehouse = new DuckDbWarehouse(options);
    await mkdir(warehouse.#tables, { recursive: true });
    await clearStaleSpills(warehouse.#room.temp);
    return warehouse;
  }

  async define(table: WarehouseTable): Promise<void> {
    assertTable(table);
    const folder = this.#folderOf(table);
    await mkdir(folder, { recursive: true });
    await lockedTable(folder, async () => {
      const before = await readManifest(folder);
      const after: Manifest =
        before === null
          ? { format: 1, table, files: {}, receipts: {}, retired: [] }
          : { ...before, table: inStoredOrder(before.table, grownTable(before.table, table)) };
      if (JSON.stringify(before) !== JSON.stringify(after)) await writeManifest(folder, after);
      await sweep(folder, after);
    });
  }

  async load(table: WarehouseTable, load: string, rows: AsyncIterable<WarehouseRow>): Promise<LoadReceipt> {
    assertLoadName(load);
    const folder = this.#folderOf(table);
    const defined = await this.#defined(table);
    const done = receiptOf(defined, load);
    if (done !== null) return done;
    const room = await DuckRoom.open({ ...this.#room, threads: loadThreads });
    try {
      const connection = await room.connect();
      const staged = await stageRows(connection, defined.table, rows);
      this.#onStep('staged');
      return await lockedTable(folder, async () => {
        this.#onStep('locked');
        const manifest = await this.#defined(table);
        const meanwhile = receiptOf(manifest, load);
        if (meanwhile !== null) return meanwhile;
        const cleared = await withoutRetired(folder, manifest, Date.now() - this.#keepRetired);
        this.#onStep('old files removed');
        const next = await mergeLoad(connection, folder, cleared, load, staged, this.#onStep);
        await writeManifest(folder, next);
        this.#onStep('manifest replaced');
        return { load, rows: staged.rows };
      });
    } finally {
      await room.close();
    }
  }

  async query(
    sql: string,
    parameters?: WarehouseRow,
    { timeoutMilliseconds = 30_000 }: { readonly timeoutMilliseconds?: number } = {},
  ): Promise<readonly WarehouseRow[]> {
    const statement = readStatement(sql, parameters);
    const text = inDuckDb(statement.tokens);
    for (let tries = 0; ; tries += 1) {
      const before = await this.#fingerprint();
      try {
        return await this.#reading((snapshot) => snapshot.run(text, statement.parameters, timeoutMilliseconds));
      } catch (error) {
        if (error instanceof WarehouseError) throw error;
        // Loads may have replaced its files, and removed them before it read them: the tables of now have others.
        const changed = tries < 5 && before !== (await this.#fingerprint());
        if (!changed) throw new WarehouseError(`the statement failed: ${(error as Error).message}`);
      }
    }
  }

  async totals(table: WarehouseTable, partition?: string): Promise<WarehouseTotals> {
    if (partition !== undefined) assertPartition(table, partition);
    await this.#defined(table);
    const [row] = await this.query(totalsQuery(table, partition), partition === undefined ? {} : { partition });
    return totalsOf(table, row!);
  }

  async close(): Promise<void> {
    await this.#refresh;
    await this.#snapshot?.retire();
    this.#snapshot = null;
  }

  #folderOf(table: WarehouseTable): string {
    assertTable(table);
    return join(this.#tables, table.name);
  }

  async #defined(table: WarehouseTable): Promise<Manifest> {
    const manifest = await readManifest(this.#folderOf(table));
    if (manifest === null) throw new WarehouseError(`table ${table.name} is not defined`);
    const stranger = Object.keys(table.columns).find((name) => !Object.hasOwn(manifest.table.columns, name));
    if (stranger !== undefined) throw new WarehouseError(`table ${table.name}: column ${stranger} is not defined`);
    return manifest;
  }

  async #reading<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const snapshot = await this.#current();
    try {
      await this.#onLook();
      return await work(snapshot);
    } finally {
      await snapshot.release();
    }
  }

  /** The snapshot of the tables as they are now, acquired. One at a time looks. */
  #current(): Promise<Snapshot> {
    const looked = this.#refresh.then(async () => {
      const fingerprint = await this.#fingerprint();
      if (this.#snapshot?.fingerprint !== fingerprint) {
        const opened = await Snapshot.open(await this.#seenTables(), fingerprint, this.#room);
        await this.#snapshot?.retire();
        this.#snapshot = opened;
      }
      return this.#snapshot.acquire();
    });
    this.#refresh = looked.catch(() => undefined);
    return looked;
  }

  async #fingerprint(): Promise<string> {
    const names = (await readdir(this.#tables)).toSorted();
    const marks = names.map(async (name) => {
      const seen = await stat(join(this.#tables, name, manifestName), { bigint: true }).catch(() => null);
      return seen === null ? '' : `${name}:${seen.ino}:${seen.mtimeNs}`;
    });
    return (await Promise.all(marks)).join(' ');
  }

  async #seenTables(): Promise<readonly SeenTable[]> {
    const folders = (await readdir(this.#tables)).toSorted().map((name) => join(this.#tables, name));
    const seen = await Promise.all(folders.map(async (folder) => ({ folder, manifest: await readManifest(folder) })));
    return seen.flatMap(({ folder, manifest }) => (manifest === null ? [] : [{ folder, manifest }]));
  }
}

function receiptOf(manifest: Manifest, load: string): LoadReceipt | null {
  return Object.hasOwn(manifest.receipts, load) ? { load, rows: manifest.receipts[load]! } : null;
}

/** Files hold the first columns of their table: the order of those that were there stays. */
function inStoredOrder(stored: WarehouseTable, grown: WarehouseTable): WarehouseTable {
  const names = [...new Set([...Object.keys(stored.columns), ...Object.keys(grown.columns)])];
  return { ...grown, columns: Object.fromEntries(names.map((name) => [name, grown.columns[name]!])) };
}
