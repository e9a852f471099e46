import {
  BIGINT,
  DuckDBDataChunk,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import { WarehouseError, type WarehouseRow, type WarehouseTable } from '../warehouse.port.js';
import { CellFault, readCell } from './cell.js';
import { columnList, duckTypes, quoted } from './duck-types.js';

const chunkRows = 2048;

/** The rows of one load, checked, in the table `staged` of the connection; `"#row"` counts them from 1. */
export interface StagedRows {
  readonly rows: number;
  /** The dates of the partitions they lie in, in order; none for a table without partitions. */
  readonly partitions: readonly string[];
}

/** @throws WarehouseError a row does not fit the table, or two have the same key; it says which row, and which column */
export async function stageRows(
  connection: DuckDBConnection,
  table: WarehouseTable,
  rows: AsyncIterable<WarehouseRow>,
): Promise<StagedRows> {
  await connection.run(`CREATE OR REPLACE TABLE staged ("#row" BIGINT, ${columnList(table)})`);
  const appender = await connection.createAppender('staged');
  const count = await appendAll(appender, table, rows);
  appender.closeSync();
  await refuseEqualKeys(connection, table);
  return { rows: count, partitions: await partitionsOf(connection, table) };
}

async function appendAll(appender: DuckDBAppender, table: WarehouseTable, rows: AsyncIterable<WarehouseRow>) {
  const types = [BIGINT, ...Object.values(table.columns).map(({ type }) => duckTypes[type])];
  let count = 0;
  let waiting: DuckDBValue[][] = [];
  const append = () => {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setRows(waiting);
    appender.appendDataChunk(chunk);
    waiting = [];
  };
  for await (const row of rows) {
    count += 1;
    waiting.push([BigInt(count), ...cellsOf(table, row, count)]);
    if (waiting.length === chunkRows) append();
  }
  if (waiting.length > 0) append();
  return count;
}

function cellsOf(table: WarehouseTable, row: WarehouseRow, number: number): DuckDBValue[] {
  const stranger = Object.keys(row).find((name) => !Object.hasOwn(table.columns, name));
  if (stranger !== undefined) throw new WarehouseError(`${table.name}: row ${number}: there is no column ${stranger}`);
  return Object.entries(table.columns).map(([name, column]) => {
    try {
      return readCell(column, Object.hasOwn(row, name) ? row[name] : undefined);
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      throw new WarehouseError(`${table.name}: row ${number}: column ${name}: ${error.message}`);
    }
  });
}

/** Keys are told apart by their hashes first: whole ones of many rows would not fit into the memory. */
async function refuseEqualKeys(connection: DuckDBConnection, table: WarehouseTable): Promise<void> {
  const key = table.key.map(quoted).join(', ');
  const shownKey = table.key.map((name) => `CAST(${quoted(name)} AS VARCHAR)`).join(', ');
  const found = await connection.runAndReadAll(
    `SELECT min("#row") AS first, max("#row") AS last, ${shownKey} FROM staged
     WHERE hash(${key}) IN (SELECT hash(${key}) AS mark FROM staged GROUP BY mark HAVING count(*) > 1)
     GROUP BY ${key} HAVING count(*) > 1 ORDER BY 1 LIMIT 1`,
  );
  const [equal] = found.getRows();
  if (equal === undefined) return;
  const [first, last, ...values] = equal.map(String);
  const shown = table.key.map((name, i) => `${name} ${values[i]}`).join(', ');
  throw new WarehouseError(`${table.name}: rows ${first} and ${last} have the same key: ${shown}`);
}

async function partitionsOf(connection: DuckDBConnection, table: WarehouseTable): Promise<readonly string[]> {
  if (table.partitionBy === undefined) return [];
  const day = quoted(table.partitionBy);
  const found = await connection.runAndReadAll(`SELECT DISTINCT CAST(${day} AS VARCHAR) FROM staged ORDER BY 1`);
  return found.getRows().map(([date]) => String(date));
}
