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
  /** A JSON file. */
  json(file: string): unknown;
  /** The JSON files in an archive (.tar.gz), by their paths in it. */
  archive(file: string): Iterable<readonly [path: string, content: unknown]>;
}

/** Real data of a sport beside the repository, or in the folder that `FIELDHOUSE_DATA` names. */
export function referenceData(sport: string): ReferenceData {
  const folder = join(process.env['FIELDHOUSE_DATA'] ?? besideTheRepository, sport);
  const present = existsSync(folder);
  const bytesOf = (file: string) => {
    const bytes = readFileSync(join(folder, file));
    return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  };
  return {
    present,
    reason: present ? '' : ' (skipped: no data beside the repository)',
    *table(file) {
      const [head, ...lines] = csvLines(bytesOf(file).toString('utf8'));
      const places = new Map(csvFields(head?.text ?? '').map((column, at) => [column, at]));
      for (const { text } of lines) {
        const fields = csvFields(text);
        yield (column) => fields[places.get(column) ?? -1] ?? '';
      }
    },
    json: (file) => JSON.parse(bytesOf(file).toString('utf8')) as unknown,
    *archive(file) {
      for (const [path, content] of tarFiles(bytesOf(file))) {
        if (path.endsWith('.json')) yield [path, JSON.parse(content.toString('utf8')) as unknown];
      }
    },
  };
}

const block = 512;

/** The files of a tar archive (POSIX ustar): a block of header each, then the content in whole blocks. */
function* tarFiles(bytes: Buffer): Generator<readonly [path: string, content: Buffer]> {
  const text = (from: number, length: number) => bytes.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const isFile = ['', '0'].includes(text(at + 156, 1));
    if (isFile) yield [text(at, 100), bytes.subarray(at + block, at + block + size)];
    at += block + Math.ceil(size / block) * block;
  }
}
