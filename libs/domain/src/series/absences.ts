import { isWithin, type DaySpan } from './person-series.js';

/** Time in which somebody was listed as unable to play. */
export interface StintDates {
  readonly id: string;
  readonly startDate: string;
  /** First day on which he could play again; null while open. */
  readonly endDate: string | null;
}

/** Time in which somebody did not play: a stint, or several with no game between them. */
export interface Absence {
  /** Start of its first stint. */
  readonly from: string;
  /** Return from its last one; null while it is open. */
  readonly to: string | null;
  /** Ids of its stints in order. */
  readonly stints: readonly string[];
}

/**
 * The absences that a person's stints make. Stints with no game between them are one absence, from the first start to
 * the last return, as are stints that overlap. A gap counts as without a game only where a game would be known.
 *
 * An open stint that another follows has ended: with the first game after its start, or by passing into the next.
 *
 * @param games days on which he was in a game
 * @param told days of which all his games are known
 */
export function absencesOf(
  stints: readonly StintDates[],
  games: readonly string[],
  told: readonly DaySpan[],
): readonly Absence[] {
  const absences: Absence[] = [];
  for (const stint of stints.toSorted(byStart)) {
    const last = absences.at(-1);
    const next: Absence = { from: stint.startDate, to: stint.endDate, stints: [stint.id] };
    if (last === undefined) {
      absences.push(next);
    } else if (isOneAbsence(last, next.from, games, told)) {
      absences[absences.length - 1] = {
        from: last.from,
        to: last.to === null || next.to === null ? next.to : later(last.to, next.to),
        stints: [...last.stints, stint.id],
      };
    } else {
      absences[absences.length - 1] = { ...last, to: last.to ?? firstGame(games, last.from, next.from) };
      absences.push(next);
    }
  }
  return absences;
}

/**
 * The days around an absence that no other one takes.
 * @returns `after` is null while it is open
 */
export function sidesOf(
  absences: readonly Absence[],
  at: number,
): { readonly before: DaySpan; readonly after: DaySpan | null } {
  const absence = absences[at];
  if (absence === undefined) throw new RangeError(`there is no absence ${at} among ${absences.length}`);
  return {
    before: { from: absences[at - 1]?.to ?? null, until: absence.from },
    after: absence.to === null ? null : { from: absence.to, until: absences[at + 1]?.from ?? null },
  };
}

function isOneAbsence(last: Absence, start: string, games: readonly string[], told: readonly DaySpan[]): boolean {
  if (last.to === null) return firstGame(games, last.from, start) === null;
  if (start <= last.to) return true;
  const gap = { from: last.to, until: start };
  return !games.some((day) => isWithin(gap, day)) && isCovered(gap.from, gap.until, told);
}

/** The first game after a day (a player may be hurt in a game of the day itself) and before another. */
function firstGame(games: readonly string[], after: string, before: string): string | null {
  const between = games.filter((day) => day > after && day < before);
  return between.length === 0 ? null : between.reduce((first, day) => (day < first ? day : first));
}

/** Whether the spans together take in all days from one until another. */
function isCovered(from: string, until: string, spans: readonly DaySpan[]): boolean {
  let covered = from;
  for (;;) {
    if (covered >= until) return true;
    const on = spans.filter((span) => isWithin(span, covered)).map((span) => span.until ?? until);
    if (on.length === 0) return false;
    covered = on.reduce(later);
  }
}

const later = (a: string, b: string) => (a > b ? a : b);
const byStart = (a: StintDates, b: StintDates) =>
  compare(a.startDate, b.startDate) || compare(a.endDate ?? '9999', b.endDate ?? '9999') || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
