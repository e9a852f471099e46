import type { Series } from '../points.js';
import type { Point } from '../time-series.port.js';

/** A point with its tags as elements of an array of PostgreSQL. */
export interface Row {
  readonly tags: readonly string[];
  readonly point: Point;
}

export function rowsOf(series: readonly Series[]): readonly Row[] {
  return series.flatMap((one) => {
    const tags = one.tags.map(textElement);
    return Array.from(one.points.values(), (point) => ({ tags, point }));
  });
}

const textElement = (text: string) => `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;

/** Rows as arrays of PostgreSQL, one a column: tags, instants, lanes, orders, fields. */
export function columnArrays(rows: readonly Row[], tags: readonly string[], fields: readonly string[]): string[] {
  const columns = [
    ...tags.map((_, i) => rows.map((row) => row.tags[i])),
    rows.map(({ point }) => point.at),
    rows.map(({ point }) => point.lane),
    rows.map(({ point }) => point.order),
    ...fields.map((field) => rows.map(({ point }) => point.fields[field] ?? 'null')),
  ];
  return columns.map((values) => `{${values.join(',')}}`);
}
