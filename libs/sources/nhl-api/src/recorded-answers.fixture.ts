import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const data = process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const packed = join(data, 'hockey/api-2025-10');

/** Whether answers that others recorded lie beside the repository; tests over them are skipped where not. */
export const haveRecordedAnswers = existsSync(packed);
export const reason = haveRecordedAnswers ? '' : ' (skipped: no data beside the repository)';

/** A recorded answer outside of the packed ones, as it is. */
export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(data, 'hockey/api-fixtures', name), 'utf8')) as unknown;

const block = 512;

/** Every packed answer by its path without `.json`; an archive is a row of headers, each before its file. */
export function packedAnswers(): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const name of readdirSync(packed).filter((one) => one.endsWith('.tar.gz'))) {
    const bytes = gunzipSync(readFileSync(join(packed, name)));
    for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
      const path = bytes.toString('utf8', at, at + 100).split('\0')[0]!;
      const size = Number.parseInt(bytes.toString('utf8', at + 124, at + 136), 8);
      if (path.endsWith('.json'))
        answers.set(path.slice(0, -5).replace(/^\.\//, ''), bytes.toString('utf8', at + block, at + block + size));
      at += block + Math.ceil(size / block) * block;
    }
  }
  return answers;
}
