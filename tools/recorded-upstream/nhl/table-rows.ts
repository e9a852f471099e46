import { csvFields } from '@fieldhouse/plugin-kit';

/** A line of a table by the names of its fields. */
export type Row = Readonly<Record<string, string>>;

/** @param head the names @param line their values */
export function tableRow(head: string, line: string): Row {
  const values = csvFields(line);
  return Object.fromEntries(csvFields(head).map((name, place) => [name, values[place] ?? '']));
}
