import { BIGINT, BOOLEAN, DATE, DOUBLE, TIMESTAMPTZ, VARCHAR, type DuckDBType } from '@duckdb/node-api';
import type { WarehouseTable, WarehouseType } from '../warehouse.port.js';

export const duckTypes: Readonly<Record<WarehouseType, DuckDBType>> = {
  string: VARCHAR,
  integer: BIGINT,
  float: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
  instant: TIMESTAMPTZ,
};

export const duckTypeOf = (type: WarehouseType) => duckTypes[type].toString();

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const quotedText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** `"a" VARCHAR, "b" DOUBLE` */
export function columnList(table: WarehouseTable): string {
  return Object.entries(table.columns)
    .map(([name, { type }]) => `${quoted(name)} ${duckTypeOf(type)}`)
    .join(', ');
}
