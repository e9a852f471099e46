import { mostFields, type Layout } from '../measurement.js';
import { record, type Series } from '../points.js';
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

/** The bits of {@link present}, by the place of their field. */
const bits = Array.from({ length: mostFields }, (_, n) => 2 ** n);

export const bitOf = (fields: readonly string[], field: string): number => bits[fields.indexOf(field)]!;

/** The points as lines of the protocol, at most so many together. */
export function* linesOf(
  { name }: Measurement,
  { tags, fields }: Layout,
  series: readonly Series[],
  most: number,
): Generator<string> {
  const labels = fields.map((field) => `${field}=`);
  let lines = '';
  let count = 0;
  for (const one of series) {
    const key = `${name}${tags.map((tag, i) => `,${tag}=${inLine(storedTag(one.tags[i]!))}`).join('')} `;
    for (const point of one.points.values()) {
      lines += `${key}${valuesOf(fields, labels, point)} ${point.at}\n`;
      if (++count % most > 0) continue;
      yield lines;
      lines = '';
    }
  }
  if (lines !== '') yield lines;
}

function valuesOf(fields: readonly string[], labels: readonly string[], point: Point): string {
  let text = '';
  let mask = 0;
  for (let n = 0; n < fields.length; n++) {
    const value = point.fields[fields[n]!] ?? null;
    if (value === null) continue;
    text += `${labels[n]}${value},`;
    mask += bits[n]!;
  }
  return `${text}${lane}=${point.lane}i,${order}=${point.order}i,${present}=${mask}i`;
}

/** What {@link pointsOf} reads. */
export function columnsOf({ tags, fields }: Measurement): readonly string[] {
  return [...tags, lane, order, present, ...fields];
}

/** Rows of {@link columnsOf}. */
export function pointsOf({ tags, fields }: Measurement, { values }: ResultSeries): readonly Point[] {
  const ours = tags.length + 1;
  return values.map((row) => {
    const mask = row[ours + 2] as number;
    return {
      tags: record(tags, (i) => tagOf(row[i + 1] as string)),
      at: row[0] as number,
      lane: row[ours] as number,
      order: row[ours + 1] as number,
      fields: record(fields, (n) => ((mask / bits[n]!) & 1 ? (row[ours + 3 + n] as number) : null)),
    };
  });
}
