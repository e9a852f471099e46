import { sidesOf, type Absence } from './absences.js';
import { isWithin, type DaySpan, type EventTally, type PersonSeries } from './person-series.js';

/** What ends the events on a side: a neighbouring absence, the off-season, the data, or that nobody has returned yet. */
export type WindowBound = 'absence' | 'off-season' | 'data' | 'open';

/** How many events a window before and after an absence may hold on each side. */
export interface WindowLimit {
  /** Events between the previous absence and this one, and between this one and the next. */
  readonly before: number;
  /** 0 of an open absence. */
  readonly after: number;
  /** The smaller of the two; of an open absence those before, so that what came before can be looked at. */
  readonly most: number;
  /** What is shown unless somebody asks for more or fewer. */
  readonly offered: number;
  readonly beforeBound: WindowBound;
  readonly afterBound: WindowBound;
}

export interface LimitOptions {
  /** Events that a window shows at most unless asked: more of them say less about the days around the absence. */
  readonly offer: number;
  /**
   * Names the season of a day where windows are to stop at the off-season: each side then keeps to the season of the
   * event that is nearest to the absence. Null: they go on over it.
   */
  readonly seasonOf: ((localDate: string) => string) | null;
}

/**
 * The limit of the windows around one of a person's absences.
 *
 * @param tallies his events, oldest first
 * @param at which of the absences
 */
export function windowLimit(
  tallies: PersonSeries<EventTally>,
  absences: readonly Absence[],
  at: number,
  options: LimitOptions,
): WindowLimit {
  const sides = sidesOf(absences, at);
  const before = side(tallies.toReversed(), sides.before, absences[at - 1] !== undefined, options);
  const after =
    sides.after === null
      ? { events: 0, bound: 'open' as const }
      : side(tallies, sides.after, absences[at + 1] !== undefined, options);
  const most = sides.after === null ? before.events : Math.min(before.events, after.events);
  return {
    before: before.events,
    after: after.events,
    most,
    offered: Math.min(most, options.offer),
    beforeBound: before.bound,
    afterBound: after.bound,
  };
}

/** A window's size: what is asked for as far as there are so many; what is offered where nobody asks. */
export const windowSize = (asked: number | undefined, limit: WindowLimit): number =>
  asked === undefined ? limit.offered : Math.min(asked, limit.most);

/** @param outward tallies from the absence outward */
function side(
  outward: readonly EventTally[],
  span: DaySpan,
  hasNeighbour: boolean,
  { seasonOf }: LimitOptions,
): { readonly events: number; readonly bound: WindowBound } {
  const all = outward.filter(({ localDate, events }) => events > 0 && isWithin(span, localDate));
  const nearest = all[0];
  const kept =
    seasonOf === null || nearest === undefined
      ? all
      : all.filter(({ localDate }) => seasonOf(localDate) === seasonOf(nearest.localDate));
  return {
    events: kept.reduce((sum, { events }) => sum + events, 0),
    bound: kept.length < all.length ? 'off-season' : hasNeighbour ? 'absence' : 'data',
  };
}
