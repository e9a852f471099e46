import { WarehouseError, type WarehouseRow } from '../warehouse.port.js';

/** A row as the client gives it, integers wrapped, as one of the port's. @throws WarehouseError a value is none a row can hold */
export function rowOf(row: Readonly<Record<string, unknown>>): WarehouseRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(name, value)]));
}

function cellOf(name: string, value: unknown): WarehouseRow[string] {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  // The client's classes are told by their names: another copy of it would have others.
  const { value: inner } = value as { readonly value?: unknown };
  switch ((value as object).constructor.name) {
    case 'BigQueryInt':
      return numberOf(name, String(inner));
    case 'BigQueryDate':
      return String(inner);
    case 'BigQueryTimestamp':
      return String(inner).replace(/(\.\d{3})(\d{3})?\d*Z$/, (_, short: string, long = '') =>
        long === '' || long === '000' ? `${short}Z` : `${short}${long}Z`,
      );
    case 'Big':
      return Number(value);
    default:
      throw new WarehouseError(
        `column ${name} of the result is of a type that rows do not hold: cast it to one of a table’s`,
      );
  }
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new WarehouseError(`column ${name} of the result: ${text} is beyond 53 bits: cast it to FLOAT64 or STRING`);
}
