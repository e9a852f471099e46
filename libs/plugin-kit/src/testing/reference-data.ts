import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { csvFields, csvLines } from '../csv.js';

const besideTheRepository = fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** A row's field by its column's name; the empty text where there is no such column. */
export type ReferenceRow = (column: string) => string;

export interface ReferenceData {
  /** Tests that need the data are skipped where they are not there. */
  readonly present: boolean;
  /** What the title of such a test ends in: empty, or why it is skipped. */
  readonly reason: string;
  /** The rows of a CSV file, packed by gzip or not. */
  table(file: string): Iterable<ReferenceRow>;
}

/** Real data of a sport beside the repository, or in the folder that `FIELDHOUSE_DATA` names. */
export function referenceData(sport: string): ReferenceData {
  const folder = join(process.env['FIELDHOUSE_DATA'] ?? besideTheRepository, sport);
  const present = existsSync(folder);
  return {
    present,
    reason: present ? '' : ' (skipped: no data beside the repository)',
    *table(file) {
      const bytes = readFileSync(join(folder, file));
      const [head, ...lines] = csvLines((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
      const places = new Map(csvFields(head?.text ?? '').map((column, at) => [column, at]));
      for (const { text } of lines) {
        const fields = csvFields(text);
        yield (column) => fields[places.get(column) ?? -1] ?? '';
      }
    },
  };
}
