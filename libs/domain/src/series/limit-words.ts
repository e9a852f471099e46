import type { Absence } from './absences.js';
import { dayText } from './day-text.js';
import type { WindowBound, WindowLimit } from './window-limit.js';

/** What is counted: "pitch", "pitches". */
export interface EventUnit {
  readonly one: string;
  readonly many: string;
}

/** A limit as readers are told it. */
export interface LimitWords {
  /** "the return on 29 June 2016" */
  readonly before: string;
  /** "the next stint on 2 July 2016" */
  readonly after: string;
  /** Why a window holds no more. */
  readonly why: string;
}

/** "412 pitches", "1 pitch" */
export const eventsText = (events: number, unit: EventUnit): string =>
  `${events.toLocaleString('en-US')} ${events === 1 ? unit.one : unit.many}`;

/** Says in words what bounds a window, and why it holds no more events: "Why 37: 37 pitches lie between ...". */
export function limitWords(limit: WindowLimit, absences: readonly Absence[], at: number, unit: EventUnit): LimitWords {
  const absence = absences[at];
  if (absence === undefined) throw new RangeError(`there is no absence ${at} among ${absences.length}`);
  const before = boundText(limit.beforeBound, 'first', absences[at - 1]?.to, unit);
  const after = boundText(limit.afterBound, 'last', absences[at + 1]?.from, unit);
  const beforeSpan = `between ${before} and the injury on ${dayText(absence.from)}`;
  if (absence.to === null) {
    return { before, after, why: `${why(limit, unit)} ${beforeSpan}; there is no return yet to compare with.` };
  }
  const afterSpan = `between the return on ${dayText(absence.to)} and ${after}`;
  const smallerIsAfter = limit.after <= limit.before;
  const rest = smallerIsAfter
    ? `before the injury there are ${limit.before.toLocaleString('en-US')}`
    : `after the return there are ${limit.after.toLocaleString('en-US')}`;
  return {
    before,
    after,
    why: `${why(limit, unit)} ${smallerIsAfter ? afterSpan : beforeSpan}; ${rest}. Both sides take the smaller number.`,
  };
}

/** "Asked for 500; 412 is the most." Null where what is asked for can be had. */
export function clampWords(asked: number | undefined, { most }: WindowLimit): string | null {
  if (asked === undefined || asked <= most) return null;
  return `Asked for ${asked.toLocaleString('en-US')}; ${most.toLocaleString('en-US')} is the most.`;
}

function why({ most }: WindowLimit, unit: EventUnit): string {
  const count = most.toLocaleString('en-US');
  return most === 0
    ? `Why 0: no ${unit.many} are known`
    : `Why ${count}: ${eventsText(most, unit)} ${most === 1 ? 'lies' : 'lie'}`;
}

function boundText(
  bound: WindowBound,
  end: 'first' | 'last',
  neighbour: string | null | undefined,
  unit: EventUnit,
): string {
  switch (bound) {
    case 'open':
      return 'the return, which is yet to come';
    case 'off-season':
      return 'the off-season';
    case 'absence':
      if (neighbour) return `the ${end === 'first' ? 'return' : 'next stint'} on ${dayText(neighbour)}`;
      return `the ${end} ${unit.many} known`;
    case 'data':
      return `the ${end} ${unit.many} known`;
  }
}
