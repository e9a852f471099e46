import { boundedSpan, type Series } from '../points.js';
import type { Measurement, Span } from '../time-series.port.js';
import type { InfluxClient } from './influx-client.js';
import { identifier } from './notation.js';

/**
 * Where the points of a lane's orders lie. InfluxDB finds points by tags and time alone, and lanes and orders must be neither: a point of
 * another order would be another point, and each order a series of its own. So every write also notes, in a second measurement whose time is
 * the order, the stretches of ten minutes that its points fall in; whoever asks for orders looks through those stretches only.
 */
const stretch = 600_000_000;
const ordersANote = 1000;

const nameOf = ({ name }: Measurement) => `${name}.written`;

/** The lines that note the points. */
export function notesOf(measurement: Measurement, series: readonly Series[]): string {
  const lines = new Set<string>();
  let last = [-1, -1, -1];
  for (const { points } of series) {
    for (const { at, lane, order } of points.values()) {
      const note = [lane, Math.floor(at / stretch), Math.floor(order / ordersANote)];
      // Points of a series mostly lie beside each other.
      if (note.every((value, i) => value === last[i])) continue;
      last = note;
      lines.add(`${nameOf(measurement)},lane=${note[0]},stretch=${note[1]} n=1i ${note[2]}\n`);
    }
  }
  return [...lines].join('');
}

/** Spans in which points of these orders may lie, oldest first; neighbours as one. */
export async function spansOf(
  client: InfluxClient,
  measurement: Measurement,
  lane: number,
  orders: Span,
): Promise<readonly Span[]> {
  const [from, to] = [Math.floor(orders.from / ordersANote), Math.floor((orders.to - 1) / ordersANote)];
  const found = await client.execute(
    `select last("n") from ${identifier(nameOf(measurement))}
     where "lane" = '${lane}' and time >= ${from}u and time <= ${to}u group by "stretch"`,
  );
  const stretches = found.map(({ tags }) => Number(tags['stretch'])).toSorted((a, b) => a - b);
  const spans: Span[] = [];
  for (const each of stretches) {
    const [last, next] = [spans.at(-1), (each + 1) * stretch];
    if (last?.to === each * stretch) spans[spans.length - 1] = { from: last.from, to: next };
    else spans.push({ from: each * stretch, to: next });
  }
  return spans.map(boundedSpan);
}

/** Forgets the stretches that end before. */
export async function forgetNotes(client: InfluxClient, measurement: Measurement, before: number): Promise<void> {
  const table = identifier(nameOf(measurement));
  const found = await client.execute(`show tag values from ${table} with key = "stretch"`);
  const all = found.flatMap(({ values }) => values.map(([, value]) => Number(value)));
  const over = [...new Set(all)].filter((each) => (each + 1) * stretch <= before);
  for (let i = 0; i < over.length; i += 100) {
    const some = over.slice(i, i + 100).map((each) => `"stretch" = '${each}'`);
    await client.execute(`drop series from ${table} where ${some.join(' or ')}`);
  }
}
