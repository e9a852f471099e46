import { isWithin, type DaySpan, type PersonSeries, type SeriesEvent } from './person-series.js';

/** The events on both sides of an absence that are compared, each oldest first. */
export interface SeriesWindow<Event extends SeriesEvent> {
  readonly before: readonly Event[];
  readonly after: readonly Event[];
}

/**
 * The n events nearest before an absence and the n nearest after it.
 *
 * @param series oldest first
 * @param sides the days around the absence, see `sidesOf`
 */
export function windowAround<Event extends SeriesEvent>(
  series: PersonSeries<Event>,
  { before, after }: { readonly before: DaySpan; readonly after: DaySpan | null },
  n: number,
): SeriesWindow<Event> {
  const within = (span: DaySpan) => series.filter(({ localDate }) => isWithin(span, localDate));
  const earlier = within(before);
  return {
    before: earlier.slice(Math.max(0, earlier.length - n)),
    after: after === null ? [] : within(after).slice(0, n),
  };
}

/**
 * The days that hold the n events nearest to an absence, so that no more than those days' events need to be read.
 *
 * @param tallies in the order away from the absence, those of its side alone
 */
export function daysOfNearest<Tally extends { readonly events: number }>(
  tallies: readonly Tally[],
  n: number,
): readonly Tally[] {
  const days: Tally[] = [];
  let events = 0;
  for (const tally of tallies) {
    if (events >= n) break;
    if (tally.events > 0) days.push(tally);
    events += tally.events;
  }
  return days;
}
