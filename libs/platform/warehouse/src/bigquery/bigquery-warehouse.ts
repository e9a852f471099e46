import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { BigQuery, Dataset } from '@google-cloud/bigquery';
import { readStatement } from '../sql/statement.js';
import { totalsOf, totalsQuery } from '../sql/totals.js';
import { quoted, quotedText } from '../staging/duck-types.js';
import { clearStaleSpills, DuckRoom, loadThreads } from '../staging/duck-room.js';
import { stageRows, type StagedRows } from '../staging/staged-rows.js';
import { assertLoadName, assertPartition, assertTable, grownTable } from '../staging/table-check.js';
import {
  WarehouseError,
  type LoadReceipt,
  type Warehouse,
  type WarehouseRow,
  type WarehouseTable,
  type WarehouseTotals,
} from '../warehouse.port.js';
import { bigQueryClient, type BigQueryAccess } from './client.js';
import { asWarehouseError, persistently, unlessMissing, unlessThere } from './failures.js';
import { LoadJobs } from './load-jobs.js';
import { runQuery } from './run-query.js';
import { fieldsOf, metadataOf, storedTable } from './table-form.js';

export interface BigQueryWarehouseOptions extends BigQueryAccess {
  readonly dataset: string;
  /** Folder for the rows of a load on their way. */
  readonly temp: string;
  /** For the rows of a load; what needs more spills into `temp`. Default 512. */
  readonly memoryMegabytes?: number;
}

const receipts = 'fieldhouse_load';

/** Tables of a data set in BigQuery. */
export class BigQueryWarehouse implements Warehouse {
  readonly #room: { readonly temp: string; readonly memoryMegabytes: number };

  private constructor(
    private readonly client: BigQuery,
    private readonly dataset: Dataset,
    { temp, memoryMegabytes = 512 }: BigQueryWarehouseOptions,
  ) {
    this.#room = { temp: resolve(temp), memoryMegabytes };
  }

  /** Makes the data set where it is missing. @throws WarehouseError it may not be used */
  static async open(options: BigQueryWarehouseOptions): Promise<BigQueryWarehouse> {
    const client = bigQueryClient(options);
    const dataset = client.dataset(options.dataset, { location: options.location });
    const warehouse = new BigQueryWarehouse(client, dataset, options);
    await clearStaleSpills(warehouse.#room.temp);
    try {
      await persistently(() => unlessThere(dataset.create({ location: options.location })));
      const fields = [
        { name: 'of_table', type: 'STRING', mode: 'REQUIRED' },
        { name: 'load', type: 'STRING', mode: 'REQUIRED' },
        { name: 'row_count', type: 'INT64', mode: 'REQUIRED' },
      ];
      const description = 'Loads that were done; a load in here is not done again';
      await persistently(() => unlessThere(dataset.table(receipts).create({ schema: { fields }, description })));
    } catch (error) {
      throw asWarehouseError(`data set ${options.dataset}`, error);
    }
    return warehouse;
  }

  async define(table: WarehouseTable): Promise<void> {
    assertTable(table);
    const stored = await this.#stored(table.name);
    try {
      if (stored === null) {
        await persistently(() => unlessThere(this.dataset.table(table.name).create(metadataOf(table))));
        // Another may have made it meanwhile, and otherwise.
        grownTable((await this.#stored(table.name))!, table);
        return;
      }
      const grown = grownTable(stored, table);
      const form = { description: table.meaning, schema: { fields: fieldsOf(grown) } };
      await persistently(() => this.dataset.table(table.name).setMetadata(form));
    } catch (error) {
      throw asWarehouseError(`table ${table.name}`, error);
    }
  }

  async load(table: WarehouseTable, load: string, rows: AsyncIterable<WarehouseRow>): Promise<LoadReceipt> {
    assertLoadName(load);
    const defined = await this.#defined(table);
    const done = await this.#receipt(table, load);
    if (done !== null) return done;
    const room = await DuckRoom.open({ ...this.#room, threads: loadThreads });
    const file = join(this.#room.temp, `${randomUUID()}.json`);
    try {
      const connection = await room.connect();
      const staged = await stageRows(connection, defined, rows);
      await mkdir(this.#room.temp, { recursive: true });
      await connection.run(`COPY (${jsonSelect(defined)}) TO ${quotedText(file)} (FORMAT json)`);
      connection.closeSync();
      return await this.#merge(new LoadJobs(this.client, this.dataset, defined, load), load, file, staged);
    } finally {
      await room.close();
      await rm(file, { force: true });
    }
  }

  async query(
    sql: string,
    parameters?: WarehouseRow,
    { timeoutMilliseconds = 30_000 }: { readonly timeoutMilliseconds?: number } = {},
  ): Promise<readonly WarehouseRow[]> {
    return runQuery(this.client, this.dataset.id!, readStatement(sql, parameters), timeoutMilliseconds);
  }

  async totals(table: WarehouseTable, partition?: string): Promise<WarehouseTotals> {
    if (partition !== undefined) assertPartition(table, partition);
    await this.#defined(table);
    const [row] = await this.query(totalsQuery(table, partition), partition === undefined ? {} : { partition });
    return totalsOf(table, row!);
  }

  async close(): Promise<void> {
    // Its connections are those of single requests.
  }

  async #merge(jobs: LoadJobs, load: string, file: string, staged: StagedRows): Promise<LoadReceipt> {
    if (staged.rows > 0 && !(await jobs.wasMerged())) {
      await jobs.stage(file, staged);
      await jobs.merge(staged);
    }
    await jobs.writeReceipt(receipts, staged.rows);
    await jobs.removeStage();
    return { load, rows: staged.rows };
  }

  async #receipt(table: WarehouseTable, load: string): Promise<LoadReceipt | null> {
    const sql = `select r.row_count from ${receipts} as r where r.of_table = @of_table and r.load = @load`;
    const [row] = await this.query(sql, { of_table: table.name, load });
    return row === undefined ? null : { load, rows: Number(row['row_count']) };
  }

  async #stored(name: string): Promise<WarehouseTable | null> {
    const found = await unlessMissing(persistently(() => this.dataset.table(name).getMetadata()));
    return found === null ? null : storedTable(name, found[0]);
  }

  /** As it is stored, with what the program says of it: columns it no longer knows are null in its rows. */
  async #defined(table: WarehouseTable): Promise<WarehouseTable> {
    assertTable(table);
    const stored = await this.#stored(table.name);
    if (stored === null) throw new WarehouseError(`table ${table.name} is not defined`);
    const stranger = Object.keys(table.columns).find((name) => !Object.hasOwn(stored.columns, name));
    if (stranger !== undefined) throw new WarehouseError(`table ${table.name}: column ${stranger} is not defined`);
    return grownTable(stored, table);
  }
}

/** The staged rows in their order, so that a line's number is a row's; instants as BigQuery reads them. */
function jsonSelect(table: WarehouseTable): string {
  const cells = Object.entries(table.columns).map(([name, { type }]) => {
    const column = quoted(name);
    return type === 'instant' ? `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%fZ') AS ${column}` : column;
  });
  return `SELECT ${cells.join(', ')} FROM staged ORDER BY "#row"`;
}
