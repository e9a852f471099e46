import type { DomainRecord, RecordOf } from '@fieldhouse/domain';
import type { cleanReading } from '@fieldhouse/domain/tracking';
import type { Athlete } from './athlete.js';
import { addBody, addHeart, addLoad, watchRecovery } from './body.js';
import { sayLive } from './live.js';
import type { MetricsRule } from './metrics-rule.js';
import { addPower, addStep, beginAgain } from './motion.js';
import { allSlots, cleared, putOut, slotsBySecond, together } from './tally.js';

const secondLength = 1e6;
const minuteLength = 60e6;
/** A speed is that of a later heart rate for so long, in microseconds. */
const speedStands = 2e6;

/**
 * Takes a clean reading in, by changing the athlete, and puts out the windows that it closes and the live values that are due.
 *
 * @returns whether it was in time
 */
export function takeReading(
  athlete: Athlete,
  row: RecordOf<typeof cleanReading>,
  rule: MetricsRule,
  out: DomainRecord[],
): boolean {
  const { atMicroseconds: at, speed, heartRate } = row;
  if (at <= athlete.at) return false;
  athlete.at = at;
  if (at >= athlete.secondAt + secondLength) closeSecond(athlete, out);
  if (at >= athlete.minuteAt + minuteLength) closeMinute(athlete, out);
  if (speed !== null) addSpeed(athlete, row, speed, rule);
  if (row.playerLoad !== null) addLoad(athlete, row.playerLoad, row.seconds);
  if (row.bodyAcceleration !== null) addBody(athlete, row.bodyAcceleration, row.seconds, rule);
  if (heartRate !== null) {
    addHeart(athlete, at, heartRate, rule);
    athlete.heartRate = heartRate;
  }
  if (rule.hearts.size > 0 && (speed !== null || heartRate !== null)) {
    const known = at - athlete.lastSpeedAt <= speedStands ? athlete.lastSpeed : null;
    watchRecovery(athlete, at, known, heartRate, rule);
  }
  if (at >= athlete.liveAt) sayLive(athlete, out);
  return true;
}

function addSpeed(
  athlete: Athlete,
  { atMicroseconds: at, seconds, metres, acceleration }: RecordOf<typeof cleanReading>,
  speed: number,
  rule: MetricsRule,
): void {
  athlete.speed = speed;
  athlete.lastSpeed = speed;
  athlete.lastSpeedAt = at;
  if (seconds === null || metres === null) {
    beginAgain(athlete, at, speed, rule);
    return;
  }
  addStep(athlete, at, speed, seconds, metres, rule);
  if (acceleration !== null) athlete.power = addPower(athlete, speed, acceleration, seconds, rule);
}

function closeSecond(athlete: Athlete, out: DomainRecord[]): void {
  putOut(athlete.second, athlete, 1, athlete.secondAt, slotsBySecond, out);
  cleared(athlete.second);
  athlete.secondAt = athlete.at - (athlete.at % secondLength);
}

function closeMinute(athlete: Athlete, out: DomainRecord[]): void {
  putOut(athlete.minute, athlete, 60, athlete.minuteAt, allSlots, out);
  athlete.closed = together(athlete.closed, athlete.minute);
  cleared(athlete.minute);
  athlete.minuteAt = athlete.at - (athlete.at % minuteLength);
}

/** All that is open, as if it were over; changes the athlete. */
export function closeAll(athlete: Athlete, out: DomainRecord[]): void {
  closeSecond(athlete, out);
  closeMinute(athlete, out);
  athlete.slowAt = athlete.at;
  sayLive(athlete, out);
}
