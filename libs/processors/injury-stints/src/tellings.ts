import { daysBetween } from './calendar-days.js';
import type { ToldNotice } from './told-notice.js';

/** Sources by precedence; those not named come after these. */
const sources = ['mlb-stats-api', 'transaction-notes'];

/** Farther back a retroactive date is a slip of the pen: it is flagged, not believed. */
const longestBackDays = 30;

export function isBelieved(retroactiveDate: string, noticeDate: string): boolean {
  const back = daysBetween(retroactiveDate, noticeDate);
  return back >= 0 && back <= longestBackDays;
}

/**
 * Several tellings of one thing as one, of the same day or of two sources: what a more believed one leaves out stays as
 * the others tell it.
 */
export function asOne(tellings: readonly [ToldNotice, ...ToldNotice[]]): ToldNotice {
  const [first, ...more] = [...tellings].sort(leastBelievedFirst) as [ToldNotice, ...ToldNotice[]];
  const one = more.reduce(
    (before, next) => ({
      ...next,
      listDays: next.listDays ?? before.listDays,
      position: next.position ?? before.position,
      club: next.club ?? before.club,
      clubName: next.clubName ?? before.clubName,
      text: next.text || before.text,
    }),
    first,
  );
  return { ...one, retroactiveDate: retroactiveDateOf(tellings, one) };
}

/** The latest that is believed; where none is, the one that the most believed telling writes. */
function retroactiveDateOf(tellings: readonly ToldNotice[], { localDate, retroactiveDate }: ToldNotice): string | null {
  const written = tellings.flatMap((telling) => telling.retroactiveDate ?? []).sort();
  return written.filter((date) => isBelieved(date, localDate)).at(-1) ?? retroactiveDate ?? written.at(-1) ?? null;
}

/** By source, then the one that tells more; a source that numbers its notes corrects an earlier one by a later. */
export function leastBelievedFirst(one: ToldNotice, other: ToldNotice): number {
  return (
    rank(other) - rank(one) ||
    compareText(one.source, other.source) ||
    numberOf(one) - numberOf(other) ||
    detail(one) - detail(other) ||
    (one.listDays ?? 0) - (other.listDays ?? 0) ||
    one.text.length - other.text.length ||
    compareText(one.ref, other.ref) ||
    one.number - other.number
  );
}

const rank = ({ source }: ToldNotice) => (sources.includes(source) ? sources.indexOf(source) : sources.length);
const numberOf = ({ ref }: ToldNotice) => (/^\d+$/.test(ref) ? Number(ref) : 0);
const detail = ({ retroactiveDate, text }: ToldNotice) => Number(retroactiveDate !== null) + Number(text !== '');
const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
