import type { Layout } from '../measurement.js';
import type { Series } from '../points.js';
import type { Measurement, Point } from '../time-series.port.js';
import { inLine, storedTag, tagOf } from './notation.js';
import type { ResultSeries } from './results.js';

/**
 * Fields of ours beside the measurement's. InfluxDB merges the fields of a point that comes again, so each point says which of its fields
 * are its own: `_present` has the bit 2^n for the nth. An earlier point's value stays behind the others' back, and is never read.
 */
export const present = '_present';
export const lane = '_lane';
export const order = '_order';

/** The points as lines of the protocol, at most so many together. */
export function* linesOf(
  { name }: Measurement,
  { tags, fields }: Layout,
  series: readonly Series[],
  most: number,
): Generator<readonly string[]> {
  let lines: string[] = [];
  for (const one of series) {
    const key = name + tags.map((tag, i) => `,${tag}=${inLine(storedTag(one.tags[i]!))}`).join('');
    for (const point of one.points.values()) {
      lines.push(`${key} ${valuesOf(fields, point)} ${point.at}`);
      if (lines.length === most) {
        yield lines;
        lines = [];
      }
    }
  }
  if (lines.length > 0) yield lines;
}

function valuesOf(fields: readonly string[], point: Point): string {
  let text = '';
  let mask = 0;
  for (const [n, field] of fields.entries()) {
    const value = point.fields[field] ?? null;
    if (value === null) continue;
    text += `${field}=${value},`;
    mask += 2 ** n;
  }
  return `${text}${lane}=${point.lane}i,${order}=${point.order}i,${present}=${mask}i`;
}

/** What {@link pointsOf} reads. */
export function columnsOf({ tags, fields }: Measurement): readonly string[] {
  return [...tags, lane, order, present, ...fields];
}

/** Rows of {@link columnsOf}. */
export function pointsOf({ tags, fields }: Measurement, { values }: ResultSeries): readonly Point[] {
  return values.map((row) => {
    const ours = tags.length + 1;
    const mask = row[ours + 2] as number;
    return {
      tags: Object.fromEntries(tags.map((tag, i) => [tag, tagOf(row[i + 1] as string)])),
      at: row[0] as number,
      lane: row[ours] as number,
      order: row[ours + 1] as number,
      fields: Object.fromEntries(
        fields.map((field, n) => [field, has(mask, n) ? (row[ours + 3 + n] as number) : null]),
      ),
    };
  });
}

const has = (mask: number, n: number) => Math.floor(mask / 2 ** n) % 2 === 1;
