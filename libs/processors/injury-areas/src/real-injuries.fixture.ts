import { csvRows } from '@fieldhouse/plugin-kit';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** Whether the real injury texts lie beside the repository; tests that need them are skipped, with that reason, where not. */
export const haveRealInjuries = existsSync(join(data, 'baseball', 'injury_texts.csv'));

/** Why a test over real injury texts is skipped; nothing where it is not. */
export const reason = haveRealInjuries ? '' : ' (skipped: no data beside the repository)';

/** The injury texts of all real placements, each once, in lower case, with how often it was published. */
export function realInjuryTexts(dataDir: string = data): readonly { readonly text: string; readonly count: number }[] {
  const rows = tableOf(dataDir, 'injury_texts.csv');
  return rows.map(([text = '', count]) => ({ text, count: Number(count) }));
}

/** A placement's text as a person read it. */
export interface LabelledInjury {
  readonly text: string;
  readonly side: string | null;
  readonly part: string | null;
  readonly area: string;
  readonly kind: string;
}

export function labelledInjuries(): readonly LabelledInjury[] {
  const [head = []] = csvRows(readFileSync(join(data, 'baseball', 'injury_labels_200.csv'), 'utf8'));
  const place = (name: string) => head.indexOf(name);
  return tableOf(data, 'injury_labels_200.csv').map((row) => ({
    text: row[place('injury_text')] ?? '',
    side: row[place('side')] || null,
    part: row[place('body_part')] || null,
    area: slug(row[place('body_area')] ?? ''),
    kind: slug(row[place('injury_kind')] ?? ''),
  }));
}

/** "upper leg", "hip/groin" and "stress reaction" as the platform's vocabulary writes them. */
const slug = (label: string) => label.replace(/[ /]/g, '-');

function tableOf(dataDir: string, name: string): readonly (readonly string[])[] {
  const [, ...rows] = csvRows(readFileSync(join(dataDir, 'baseball', name), 'utf8'));
  return rows;
}
