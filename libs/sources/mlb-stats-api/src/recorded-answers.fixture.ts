import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** Whether answers that others recorded lie beside the repository; tests over them are skipped where not. */
export const haveRecordedAnswers = existsSync(join(data, 'baseball/statsapi'));
export const reason = haveRecordedAnswers ? '' : ' (skipped: no data beside the repository)';

export const recordedAnswer = (path: string): Uint8Array => readFileSync(join(data, path));
