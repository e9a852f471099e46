import type { Column } from '@fieldhouse/domain';

/** A value does not fit its column; the message goes on after the column's name. */
export class UnfitValue extends Error {
  override readonly name = 'UnfitValue';
}

/** Missing, as COPY and LOAD DATA write it. */
export const missing = '\\N';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// Without the u flag, which is slow: finds every half of a pair, also of good ones, for the slow look that follows.
const special = /[\\\t\n\r\0\ud800-\udfff]/;
const unwritable = /\0|\p{Surrogate}/u;
const longestText = 65_535;

/**
 * Writes a value as the bulk loaders of PostgreSQL (COPY, text format) and of MariaDB (LOAD DATA, default format) both
 * read it. Equal values give equal texts. What either of them would refuse, cut or bend is refused here, so that both
 * keep the same rows.
 *
 * @throws UnfitValue
 */
export function columnText(column: Column, value: unknown): string {
  if (value === null || value === undefined) {
    if (column.nullable) return missing;
    throw new UnfitValue('must not be missing');
  }
  switch (column.type) {
    case 'string':
      return escape(limited(text(value), column.length ?? 255));
    case 'text':
      return escape(limitedBytes(text(value)));
    case 'id':
      return idText(value);
    case 'int':
      if (typeof value === 'number' && Number.isInteger(value) && value === (value | 0)) return String(value);
      throw new UnfitValue(`must be a whole number of 32 bits, got ${shown(value)}`);
    case 'float':
      if (typeof value === 'number' && Number.isFinite(value)) return String(value);
      throw new UnfitValue(`must be a finite number, got ${shown(value)}`);
    case 'boolean':
      if (typeof value === 'boolean') return value ? '1' : '0';
      throw new UnfitValue(`must be true or false, got ${shown(value)}`);
    case 'date':
      if (typeof value === 'string' && isDate(value)) return value;
      throw new UnfitValue(`must be a date like 2019-05-01, got ${shown(value)}`);
    case 'instant':
      return instantText(value);
    case 'json':
      return escape(JSON.stringify(value));
  }
}

function idText(value: unknown): string {
  if (typeof value === 'string') {
    if (uuid.test(value)) return value;
    const lower = value.toLowerCase();
    if (uuid.test(lower)) return lower;
  }
  throw new UnfitValue(`must be an id of ours (UUID), got ${shown(value)}`);
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new UnfitValue(`must be a text, got ${shown(value)}`);
}

/** Databases count characters, JavaScript counts halves of some. */
function limited(value: string, length: number): string {
  if (value.length > length && [...value].length > length) {
    throw new UnfitValue(`holds at most ${length} characters, got ${[...value].length}: ${shown(value)}`);
  }
  return value;
}

function limitedBytes(value: string): string {
  if (value.length * 3 > longestText && Buffer.byteLength(value) > longestText) {
    throw new UnfitValue(`holds at most ${longestText} bytes, got ${Buffer.byteLength(value)}`);
  }
  return value;
}

function escape(value: string): string {
  if (!special.test(value)) return value;
  if (unwritable.test(value)) throw new UnfitValue('holds a character that is none (NUL or half a pair)');
  return value.replace(/[\\\t\n\r]/g, (character) => escapes[character]!);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const dateShape = /^\d{4}-\d{2}-\d{2}$/;
const instantShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3])(:[0-5]\d:[0-5]\d)(?:\.(\d{1,6}))?Z$/;

function isDate(value: string): boolean {
  if (!dateShape.test(value)) return false;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8));
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function instantText(value: unknown): string {
  const parts = typeof value === 'string' ? instantShape.exec(value) : null;
  if (parts === null || !isDate(parts[1]!)) {
    throw new UnfitValue(`must be an instant like 2019-05-01T23:10:00.000000Z, got ${shown(value)}`);
  }
  return `${parts[1]} ${parts[2]}${parts[3]}.${(parts[4] ?? '').padEnd(6, '0')}`;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
