import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { PlayFault } from '../recordings/fault.js';

export interface CsvRow<Column extends string> {
  text(column: Column): string;
  /** Null: the field is empty, or no number. */
  number(column: Column): number | null;
}

/**
 * Rows of a packed CSV file without quotes; `columns` are those that must be there.
 * @throws PlayFault one of them is not, or it cannot be read
 */
export async function* csvRows<Column extends string>(
  path: string,
  columns: readonly Column[],
): AsyncGenerator<CsvRow<Column>> {
  const packed = createReadStream(path);
  const unpacked = packed.pipe(createGunzip());
  packed.on('error', (error) => unpacked.destroy(error));
  let places: ReadonlyMap<Column, number> | undefined;
  try {
    for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) {
      const fields = line.split(',');
      if (places === undefined) {
        places = placesOf(path, fields, columns);
        continue;
      }
      const at = places;
      const text = (column: Column) => fields[at.get(column)!] ?? '';
      yield {
        text,
        number: (column) => {
          const written = text(column);
          const number = written === '' ? Number.NaN : Number(written);
          return Number.isNaN(number) ? null : number;
        },
      };
    }
  } catch (error) {
    if (error instanceof PlayFault) throw error;
    throw new PlayFault(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function placesOf<Column extends string>(path: string, header: readonly string[], columns: readonly Column[]) {
  const missing = columns.find((column) => !header.includes(column));
  if (missing !== undefined) throw new PlayFault(`${path} has no column ${missing}`);
  return new Map(columns.map((column) => [column, header.indexOf(column)]));
}
