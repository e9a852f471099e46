import type { Column, DomainRecord, RecordKind } from '@fieldhouse/domain';
import { short } from './comparing.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const largestInt = 2 ** 31 - 1;

/** `external`: what a source writes, ids as the source gives them. `ours`: what a processor writes, ids as they are stored. */
export type IdStyle = 'external' | 'ours';

/** What does not fit of a record: kind, columns, types, nullability, lengths. */
export function misfits(record: DomainRecord, declared: readonly RecordKind[], ids: IdStyle): readonly string[] {
  const { of, row, mode } = record;
  if (!declared.some(({ kind }) => kind === of.kind)) return [`${of.kind} is not a declared kind`];
  const found: string[] = [];
  const values = row as Readonly<Record<string, unknown>>;
  if (mode !== 'fact' && mode !== 'mention') found.push(`${of.kind}: the mode ${short(mode)} does not exist`);
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(of.columns, name)) found.push(`${of.kind}.${name} is not a column`);
  }
  for (const [name, column] of Object.entries(of.columns)) {
    const value = values[name];
    const why = misfit(value, column, ids);
    if (why !== null) found.push(`${of.kind}.${name} ${why}${value === undefined ? '' : `, is ${short(value)}`}`);
    else if (value === null && of.key.includes(name)) found.push(`${of.kind}.${name} is part of the key and null`);
  }
  return found;
}

function misfit(value: unknown, column: Column, ids: IdStyle): string | null {
  if (value === undefined) {
    return column.nullable ? 'is not given (write null where it is not known)' : 'is not given and may not be null';
  }
  if (value === null) return column.nullable ? null : 'may not be null';
  if (column.refersTo !== undefined) {
    if (typeof value !== 'string') return 'must be an id';
    if (ids === 'external' && !/^[^:]+:./.test(value)) return 'must be an external id, "issuer:id"';
    return null;
  }
  switch (column.type) {
    case 'id':
      return typeof value === 'string' && uuid.test(value) ? null : 'must be an id of ours, a UUID';
    case 'string':
      return textMisfit(value, column.length ?? 255);
    case 'text':
      return textMisfit(value, Number.POSITIVE_INFINITY);
    case 'int':
      return Number.isInteger(value) && Math.abs(value as number) <= largestInt
        ? null
        : 'must be a 32-bit whole number';
    case 'float':
      return Number.isFinite(value) ? null : 'must be a finite number';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'date':
      return isDate(value) ? null : 'must be a date, YYYY-MM-DD';
    case 'instant':
      return isInstant(value) ? null : 'must be a UTC instant, ISO 8601 with Z';
    case 'json':
      return isJson(value) ? null : 'must be plain JSON';
  }
}

function textMisfit(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return 'must be text';
  // PostgreSQL takes no NUL and no half of a surrogate pair.
  if (value.includes('\0') || /\p{Surrogate}/u.test(value)) return 'must be text that a database takes';
  return [...value].length <= longest ? null : `must have at most ${longest} characters`;
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const shape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/.exec(value);
  return shape !== null && isDate(shape[1]) && !Number.isNaN(Date.parse(value));
}

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(JSON.stringify(value))) === JSON.stringify(value);
  } catch {
    return false;
  }
}
