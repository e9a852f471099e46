import { Cron } from 'croner';
import type { CatchUp, ScheduleSpec } from '../host/installation.js';

/** More missed firings than this are not caught up one by one: the oldest are left out. */
const mostCaughtUp = 100;

const cronOf = (spec: Pick<ScheduleSpec, 'cron' | 'timeZone'>) =>
  new Cron(spec.cron, { timezone: spec.timeZone, paused: true });

/** What is wrong with a schedule, beginning with the name of the field; null where nothing is. */
export function scheduleFault(spec: ScheduleSpec): string | null {
  try {
    Intl.DateTimeFormat('en', { timeZone: spec.timeZone });
  } catch {
    return `timeZone: "${spec.timeZone}" is no time zone; write one such as America/New_York`;
  }
  try {
    return cronOf(spec).nextRun() === null ? `cron: "${spec.cron}" never comes again` : null;
  } catch {
    return `cron: "${spec.cron}" is no cron expression; write one such as 0 6 * * * (every day at six)`;
  }
}

/** The first firing after an instant; null where there is none. */
export function nextFiring(spec: Pick<ScheduleSpec, 'cron' | 'timeZone'>, after: Date): Date | null {
  return cronOf(spec).nextRun(after);
}

export interface DueFirings {
  /** Oldest first. */
  readonly fire: readonly Date[];
  /** Firings that were due and are left out, as the policy wants. */
  readonly missed: number;
  readonly next: Date | null;
}

/**
 * What to fire now for a schedule that was next due at `due`.
 *
 * @param punctualSeconds a firing not later than this is on time, whatever the policy
 */
export function dueFirings(
  spec: Pick<ScheduleSpec, 'cron' | 'timeZone'>,
  catchUp: CatchUp,
  due: Date,
  now: Date,
  punctualSeconds: number,
): DueFirings {
  const times: Date[] = [];
  let missed = 0;
  let next: Date | null = due;
  while (next !== null && next <= now) {
    times.push(next);
    if (times.length > mostCaughtUp) {
      times.shift();
      missed += 1;
    }
    next = nextFiring(spec, next);
  }
  const punctual = (time: Date) => now.getTime() - time.getTime() <= punctualSeconds * 1_000;
  const fire = catchUp === 'all' ? times : times.slice(-1).filter((time) => catchUp === 'last' || punctual(time));
  return { fire, missed: missed + times.length - fire.length, next };
}
