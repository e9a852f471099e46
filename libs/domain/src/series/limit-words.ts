import type { Absence } from './absences.js';
import { dayText } from './day-text.js';
import type { WindowBound, WindowLimit } from './window-limit.js';

/** What is counted: "pitch", "pitches". */
export interface EventUnit {
  readonly one: string;
  readonly many: string;
}

/** "412 pitches", "1 pitch" */
const eventsText = (events: number, unit: EventUnit): string =>
  `${events.toLocaleString('en-US')} ${events === 1 ? unit.one : unit.many}`;

/** Why a window holds no more events, in words: "Why 37: 37 pitches lie between the return on ... and the next stint on ...". */
export function limitReason(limit: WindowLimit, absences: readonly Absence[], at: number, unit: EventUnit): string {
  const absence = absences[at];
  if (absence === undefined) throw new RangeError(`there is no absence ${at} among ${absences.length}`);
  const first = boundText(limit.beforeBound, 'first', absences[at - 1]?.to, unit);
  const beforeSpan = `between ${first} and the injury on ${dayText(absence.from)}`;
  if (absence.to === null) return `${why(limit, unit)} ${beforeSpan}; there is no return yet to compare with.`;
  const last = boundText(limit.afterBound, 'last', absences[at + 1]?.from, unit);
  const afterSpan = `between the return on ${dayText(absence.to)} and ${last}`;
  const smallerIsAfter = limit.after <= limit.before;
  const rest = smallerIsAfter
    ? `before the injury there are ${limit.before.toLocaleString('en-US')}`
    : `after the return there are ${limit.after.toLocaleString('en-US')}`;
  return `${why(limit, unit)} ${smallerIsAfter ? afterSpan : beforeSpan}; ${rest}. Both sides take the smaller number.`;
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
  if (bound === 'off-season') return 'the off-season';
  if (bound !== 'absence' || !neighbour) return `the ${end} ${unit.many} known`;
  return `the ${end === 'first' ? 'return' : 'next stint'} on ${dayText(neighbour)}`;
}
