import { PermanentError } from '@fieldhouse/plugin-kit';
import type { TableFormat } from './table-format.js';
import { tableFormats } from './table-formats.js';

/**
 * The form of a table with these columns.
 * @throws PermanentError it is of none; says which comes nearest, and what it lacks
 */
export function recogniseFormat(table: string, columns: readonly string[]): TableFormat {
  const lacking = tableFormats.map((format) => ({
    format,
    missing: Object.values(format.columns).filter((column) => !columns.includes(column)),
  }));
  const found = lacking.find(({ missing }) => missing.length === 0);
  if (found !== undefined) return found.format;
  const share = ({ format, missing }: (typeof lacking)[number]) => missing.length / Object.keys(format.columns).length;
  const nearest = lacking.reduce((best, other) => (share(other) < share(best) ? other : best));
  throw new PermanentError(
    `${table}: no table of pitches that is known. The nearest form is ${nearest.format.id} ` +
      `(${nearest.format.title}); for that it lacks the columns ${nearest.missing.join(', ')}`,
  );
}
