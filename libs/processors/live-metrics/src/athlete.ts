import { noEfforts, noImpacts, noRecovery, noSprints, noTrail } from '@fieldhouse/domain/tracking';
import { z } from 'zod';
import { slots } from './slots.js';
import { newTally } from './tally.js';

const number = z.number();
const numbers = z.array(number);
const efforts = z.object({ seconds: number, counted: z.boolean(), count: number });

export const athleteState = z.object({
  session: z.string(),
  person: z.string(),
  localDate: z.string(),
  /** Of the last reading, microseconds. */
  at: number,
  /** Beginning of the open windows. */
  secondAt: number,
  minuteAt: number,
  second: numbers,
  minute: numbers,
  /** All minutes that are closed. */
  closed: numbers,
  /** Live values are due from here on; those said last, and what was measured since. */
  liveAt: number,
  slowAt: number,
  said: numbers,
  speed: number.nullable(),
  power: number.nullable(),
  heartRate: number.nullable(),
  recovered: number.nullable(),
  /** For what needs a speed at the instant of a heart rate. */
  lastSpeed: number,
  lastSpeedAt: number,
  heartAt: number.nullable(),
  trail: z.object({ times: numbers, speeds: numbers }),
  sprints: z.object({
    since: number.nullable(),
    entered: z.boolean(),
    counted: z.boolean(),
    pending: number,
    count: number,
    metres: number,
  }),
  accelerations: efforts,
  decelerations: efforts,
  impacts: z.object({ on: z.boolean(), count: number }),
  recovery: z.object({ running: z.boolean(), since: number.nullable(), heartRate: number }),
});

/** What is remembered of a person in a session. Plain JSON. */
export type Athlete = z.infer<typeof athleteState>;

export function newAthlete(session: string, person: string, localDate: string): Athlete {
  return {
    session,
    person,
    localDate,
    at: Number.MIN_SAFE_INTEGER,
    secondAt: 0,
    minuteAt: 0,
    second: newTally(),
    minute: newTally(),
    closed: newTally(),
    liveAt: 0,
    slowAt: 0,
    said: slots.map(() => -1),
    speed: null,
    power: null,
    heartRate: null,
    recovered: null,
    lastSpeed: 0,
    lastSpeedAt: 0,
    heartAt: null,
    trail: noTrail(),
    sprints: noSprints(),
    accelerations: noEfforts(),
    decelerations: noEfforts(),
    impacts: noImpacts(),
    recovery: noRecovery(),
  };
}

/** A copy that may be changed; `closed` is replaced, never changed. */
export function copyOf(athlete: Athlete): Athlete {
  return {
    ...athlete,
    second: athlete.second.slice(),
    minute: athlete.minute.slice(),
    said: athlete.said.slice(),
    trail: { times: athlete.trail.times.slice(), speeds: athlete.trail.speeds.slice() },
    sprints: { ...athlete.sprints },
    accelerations: { ...athlete.accelerations },
    decelerations: { ...athlete.decelerations },
    impacts: { ...athlete.impacts },
    recovery: { ...athlete.recovery },
  };
}
