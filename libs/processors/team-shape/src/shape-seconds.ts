import { fact, type DomainRecord } from '@fieldhouse/domain';
import { centroid, clubWindow, hullArea, stretchIndex, type Place } from '@fieldhouse/domain/tracking';
import { minuteOf, wholeSecond, type Field } from './field.js';

const second = 1e6;
const metrics = ['centroid-x', 'centroid-y', 'stretch-index', 'hull-area', 'players-counted'] as const;

/** Puts out the shape of every whole second before the instant; changes the field. */
export function secondsUntil(field: Field, until: number, freshSeconds: number, out: DomainRecord[]): void {
  while (field.secondAt < until) {
    if (field.secondAt - field.at > freshSeconds * second) field.secondAt = wholeSecond(until);
    else shapeOf(field, freshSeconds, out);
  }
}

/** The shape at `secondAt`, of the players whose place is fresh. */
export function shapeOf(field: Field, freshSeconds: number, out: DomainRecord[]): void {
  const at = field.secondAt;
  if (at >= field.minuteAt + 60 * second) closeMinute(field, out);
  const clubs = new Map<string, Place[]>();
  for (const { club, x, y, at: seen } of Object.values(field.players)) {
    if (seen > at || at - seen > freshSeconds * second) continue;
    const places = clubs.get(club);
    if (places === undefined) clubs.set(club, [{ x, y }]);
    else places.push({ x, y });
  }
  for (const [club, places] of clubs) {
    const values = valuesOf(places);
    putOut(field, club, { lengthSeconds: 1, at }, values, [1, 1, 1, 1, 1], out);
    const { sums = [], counts = [] } = field.minute[club] ?? {};
    field.minute[club] = {
      sums: values.map((value, i) => (sums[i] ?? 0) + (value ?? 0)),
      counts: values.map((value, i) => (counts[i] ?? 0) + (value === null ? 0 : 1)),
    };
  }
  field.secondAt = at + second;
}

/** Puts out the open minute, as it stands, and begins that of the next second. */
export function closeMinute(field: Field, out: DomainRecord[]): void {
  for (const [club, { sums, counts }] of Object.entries(field.minute)) {
    const means = sums.map((sum, i) => (counts[i] === 0 ? null : sum / counts[i]!));
    putOut(field, club, { lengthSeconds: 60, at: field.minuteAt }, means, counts, out);
  }
  field.minute = {};
  field.minuteAt = minuteOf(field.secondAt);
}

/** In the order of the metrics. */
function valuesOf(places: readonly Place[]): readonly (number | null)[] {
  const middle = centroid(places);
  return [middle?.x ?? null, middle?.y ?? null, stretchIndex(places), hullArea(places), places.length];
}

function putOut(
  { session, localDate }: Field,
  club: string,
  window: { readonly lengthSeconds: number; readonly at: number },
  values: readonly (number | null)[],
  counts: readonly number[],
  out: DomainRecord[],
): void {
  const { lengthSeconds, at } = window;
  const startsAt = new Date(at / 1000).toISOString();
  for (const [i, metric] of metrics.entries()) {
    const value = values[i];
    const samples = counts[i];
    if (value === null || value === undefined || samples === undefined) continue;
    const coverage = samples / lengthSeconds;
    out.push(fact(clubWindow, { session, club, metric, lengthSeconds, startsAt, localDate, value, samples, coverage }));
  }
}
