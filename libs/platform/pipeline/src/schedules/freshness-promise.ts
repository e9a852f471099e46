import type { ScheduleSpec } from '../host/installation.js';
import { nextFiring } from './schedule-times.js';

type Times = Pick<ScheduleSpec, 'cron' | 'timeZone'>;

/** How old a data set may be, from the schedule that brings it. */
export interface FreshnessPromise {
  /** The longest time between two firings of the days to come. */
  readonly gapSeconds: number;
  /** The gap and a twelfth of it, in which the reading itself has to be done: 26 hours where it is read daily. */
  readonly seconds: number;
}

const daysLookedAt = 8;
const mostFirings = 500;

/** @returns null where it does not fire twice any more */
export function promiseOf(schedule: Times, from: Date): FreshnessPromise | null {
  const until = from.getTime() + daysLookedAt * 86_400_000;
  let longest = 0;
  let last = nextFiring(schedule, from);
  for (let firings = 1; last !== null && firings < mostFirings; firings += 1) {
    const next = nextFiring(schedule, last);
    if (next === null) break;
    longest = Math.max(longest, next.getTime() - last.getTime());
    if (next.getTime() > until) break;
    last = next;
  }
  const gapSeconds = longest / 1_000;
  return longest === 0 ? null : { gapSeconds, seconds: (gapSeconds * 13) / 12 };
}
