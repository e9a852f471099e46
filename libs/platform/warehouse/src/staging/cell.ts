import { DuckDBDateValue, DuckDBTimestampTZValue, type DuckDBValue } from '@duckdb/node-api';
import type { WarehouseColumn } from '../warehouse.port.js';

const millisecondsOfDay = 86_400_000;
const instant = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?Z$/;

/** Days since 1970-01-01 of YYYY-MM-DD; null where there is no such day. */
function daysOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return null;
  const milliseconds = Date.parse(text);
  // Some days that are none, 2026-02-30, are read as others.
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(text)) return null;
  return milliseconds / millisecondsOfDay;
}

/** Microseconds since 1970 of an instant in ISO 8601 ending in Z; null where it is none. */
function microsecondsOf(text: string): bigint | null {
  const [, whole, fraction = ''] = instant.exec(text) ?? [];
  if (whole === undefined || daysOf(whole.slice(0, 10)) === null) return null;
  const milliseconds = Date.parse(`${whole}Z`);
  return Number.isNaN(milliseconds) ? null : BigInt(milliseconds) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

function textFault(value: string): string | null {
  if (/\p{Surrogate}/u.test(value)) return 'is not well-formed Unicode';
  return value.includes('\0') ? 'holds the character U+0000' : null;
}

const readers: Readonly<Record<WarehouseColumn['type'], (value: unknown) => DuckDBValue | undefined>> = {
  string: (value) => (typeof value === 'string' ? value : undefined),
  integer: (value) => (Number.isSafeInteger(value) ? BigInt(value as number) : undefined),
  float: (value) => (Number.isFinite(value) ? (value as number) : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  date: (value) => {
    const days = typeof value === 'string' ? daysOf(value) : null;
    return days === null ? undefined : new DuckDBDateValue(days);
  },
  instant: (value) => {
    const microseconds = typeof value === 'string' ? microsecondsOf(value) : null;
    return microseconds === null ? undefined : new DuckDBTimestampTZValue(microseconds);
  },
};

const wanted: Readonly<Record<WarehouseColumn['type'], string>> = {
  string: 'a string',
  integer: 'a whole number of at most 53 bits',
  float: 'a finite number',
  boolean: 'true or false',
  date: 'a date as 2026-04-01',
  instant: 'an instant as 2026-04-01T18:30:00Z with at most six decimals',
};

/** The value as DuckDB keeps it. @throws CellFault it does not fit its column */
export function readCell(column: WarehouseColumn, value: unknown): DuckDBValue {
  if (value === null || value === undefined) {
    if (column.nullable) return null;
    throw new CellFault('is missing');
  }
  const read = readers[column.type](value);
  if (read === undefined) throw new CellFault(`${shown(value)} is not ${wanted[column.type]}`);
  const fault = typeof read === 'string' ? textFault(read) : null;
  if (fault !== null) throw new CellFault(`${shown(value)} ${fault}`);
  return read;
}

const shown = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 80);

/** What is wrong with a value. */
export class CellFault extends Error {
  override readonly name = 'CellFault';
}
