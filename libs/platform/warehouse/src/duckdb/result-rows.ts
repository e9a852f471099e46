import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBResultReader,
  type DuckDBValue,
} from '@duckdb/node-api';
import { instantText } from '../sql/instant-text.js';
import { WarehouseError, type WarehouseRow } from '../warehouse.port.js';

type Cell = WarehouseRow[string];

/** @throws WarehouseError two columns have one name, or a value is none that a row can hold */
export function rowsOf(reader: DuckDBResultReader): readonly WarehouseRow[] {
  const names = reader.columnNames();
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new WarehouseError(`two columns of the result are named ${twice}: name them apart with AS`);
  return reader.getRows().map((row) => Object.fromEntries(names.map((name, i) => [name, cellOf(name, row[i]!)])));
}

function cellOf(name: string, value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return numberOf(name, value);
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampTZValue || value instanceof DuckDBTimestampValue)
    return instantText(value.micros);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  throw new WarehouseError(
    `column ${name} of the result is of a type that rows do not hold: cast it to one of a table’s`,
  );
}

function numberOf(name: string, value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new WarehouseError(`column ${name} of the result: ${value} is beyond 53 bits: cast it to FLOAT64 or STRING`);
}
