import type { GroupMetric } from './group-metric.js';
import { rateOf } from './group-metric.js';
import { wholeGames, type Away, type PitchLine } from './whole-games.js';

/** A player's absence, and all that is known of him in the role. */
export interface Injured {
  readonly stint: string;
  readonly person: string;
  readonly absence: Away;
  readonly others: readonly Away[];
}

/** Everybody of whom game lines are loaded, the injured among them. */
export interface Played {
  readonly person: string;
  /** In one role and of one tracking system, in the order played, no game twice. */
  readonly lines: readonly PitchLine[];
  readonly absences: readonly Away[];
}

export interface MatchedMember {
  readonly stint: string;
  readonly person: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly beforeSample: number;
  readonly afterSample: number;
  /** Why he does not count; null where he does. */
  readonly leftOut: 'never-returned' | 'too-few' | null;
  /** Mean change of those he is compared with; null where nobody is like him. */
  readonly comparedChange: number | null;
  readonly comparedWith: number;
}

/** How many uninjured players stand beside an injured one at most. */
export const mostCompared = 5;

/**
 * Each injured player's change of a rate, beside the change of uninjured players over the same dates: of those who held as
 * many pitches before his start and after his return and were never away between, the {@link mostCompared} whose rate before
 * was nearest to his. So what a season does to everybody, and what comes of a rate that happened to be high, is in both.
 */
export function matchedGroup(
  metric: GroupMetric,
  injured: readonly Injured[],
  played: readonly Played[],
  least: number,
): readonly MatchedMember[] {
  const byPerson = new Map(played.map((player) => [player.person, player]));
  return injured.map((member) => {
    const lines = byPerson.get(member.person)?.lines ?? [];
    const { before, after } = wholeGames(lines, member.absence, member.others, least);
    const was = rateOf(metric, before ?? []);
    const is = rateOf(metric, after ?? []);
    const none = { comparedChange: null, comparedWith: 0 };
    const own = {
      stint: member.stint,
      person: member.person,
      before: was.value,
      after: is.value,
      beforeSample: was.sample,
      afterSample: is.sample,
    };
    const played = lines.some(({ localDate }) => member.absence.to !== null && localDate >= member.absence.to);
    if (before === null || after === null || was.value === null || is.value === null) {
      return { ...own, ...none, change: null, leftOut: before !== null && !played ? 'never-returned' : 'too-few' };
    }
    const span = { from: before[0]!.localDate, to: after.at(-1)!.localDate };
    const others = compared(metric, member, { span, rate: was.value }, [...byPerson.values()], least);
    const comparedChange = others.length === 0 ? null : others.reduce((sum, change) => sum + change, 0) / others.length;
    return { ...own, change: is.value - was.value, leftOut: null, comparedChange, comparedWith: others.length };
  });
}

/** Changes over the same dates of the uninjured whose rate before was nearest. */
function compared(
  metric: GroupMetric,
  { person, absence }: Injured,
  at: { readonly span: { readonly from: string; readonly to: string }; readonly rate: number },
  played: readonly Played[],
  least: number,
): readonly number[] {
  return played
    .filter((other) => other.person !== person && !other.absences.some((away) => overlaps(away, at.span)))
    .flatMap(({ lines }) => {
      const { before, after } = wholeGames(lines, absence, [], least);
      const was = rateOf(metric, before ?? []).value;
      const is = rateOf(metric, after ?? []).value;
      const within = before !== null && after !== null && after.at(-1)!.localDate <= laterBy60Days(at.span.to);
      return was === null || is === null || !within ? [] : [{ apart: Math.abs(was - at.rate), change: is - was }];
    })
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, mostCompared)
    .map(({ change }) => change);
}

const overlaps = (away: Away, span: { readonly from: string; readonly to: string }) =>
  away.from <= span.to && (away.to === null || away.to >= span.from);

/** He may need a little longer for as many pitches, but not a season. */
function laterBy60Days(date: string): string {
  return new Date(Date.parse(date) + 60 * 86_400_000).toISOString().slice(0, 10);
}
