import { csvRows } from '@fieldhouse/plugin-kit';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** Whether the real transactions lie beside the repository; tests that need them are skipped, with that reason, where not. */
export const haveRealNotes = existsSync(transactionsOf(data));

/** Why a test over real transactions is skipped; nothing where it is not. */
export const reason = haveRealNotes ? '' : ' (skipped: no data beside the repository)';

export interface RealNote {
  readonly date: string;
  readonly sentence: string;
  /** As the archive says beside the sentence; null where it does not. */
  readonly player: string | null;
}

/** Every transaction of 2009 to July 2021 and of April 2025 to August 2026. */
export function realNotes(dataDir: string = data): readonly RealNote[] {
  const folder = transactionsOf(dataDir);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => [...notesOf(readFileSync(join(folder, name), 'utf8'))]);
}

function* notesOf(text: string): Generator<RealNote> {
  const [head = [], ...rows] = csvRows(text);
  const sentence = Math.max(head.indexOf('transaction'), head.indexOf('description_repaired'));
  const player = head.indexOf('player');
  for (const row of rows) yield { date: row[0] ?? '', sentence: row[sentence] ?? '', player: row[player] ?? null };
}

function transactionsOf(dataDir: string): string {
  return join(dataDir, 'baseball', 'transactions');
}
