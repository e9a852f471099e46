import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { csvRows } from '@fieldhouse/plugin-kit';

const data = process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Folder of the recorded hockey data. */
export const hockeyData = `${data}/hockey`;
export const haveHockeyData = existsSync(`${hockeyData}/truth`);
export const reason = haveHockeyData ? '' : ' (skipped: no data beside the repository)';

export type TruthRow = Readonly<Record<string, string>>;

/** A table of the folder, column → text a row. */
export function truthTable(path: string): readonly TruthRow[] {
  const bytes = readFileSync(`${hockeyData}/${path}`);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [head = [], ...rows] = [...csvRows(text)];
  return rows
    .filter((row) => row.length === head.length)
    .map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}
