import {
  addToImpacts,
  banisterImpulse,
  edwardsImpulse,
  heartRateRecovery,
  heartRateZone,
} from '@fieldhouse/domain/tracking';
import type { Athlete } from './athlete.js';
import type { Heart, MetricsRule } from './metrics-rule.js';
import { body, effort, heart, load, recovery, samplesAt, secondsAt, slotOf } from './slots.js';

const playerLoad = slotOf('player-load');
const impacts = slotOf('impacts');
const meanHeartRate = slotOf('heart-rate');
const maxHeartRate = slotOf('max-heart-rate');
const zoneTimes = slotOf('heart-rate-zone-1-time') - 1;
const edwards = slotOf('edwards-trimp');
const banister = slotOf('banister-trimp');
const heartRateRecovered = slotOf('heart-rate-recovery');

/** @param seconds since the step before, for the coverage; null where it is not known */
export function addLoad({ minute, second }: Athlete, units: number, seconds: number | null): void {
  minute[samplesAt + load]! += 1;
  second[samplesAt + load]! += 1;
  minute[secondsAt + load]! += seconds ?? 0;
  second[secondsAt + load]! += seconds ?? 0;
  minute[playerLoad]! += units;
  second[playerLoad]! += units;
}

export function addBody(athlete: Athlete, acceleration: number, seconds: number | null, rule: MetricsRule): void {
  const { minute } = athlete;
  const { count } = athlete.impacts;
  addToImpacts(athlete.impacts, acceleration, rule.impact);
  minute[samplesAt + body]! += 1;
  minute[secondsAt + body]! += seconds ?? 0;
  minute[impacts]! += athlete.impacts.count - count;
}

/** A heart rate stands for the time since the one before it, where that is not too long ago. */
export function addHeart(athlete: Athlete, at: number, heartRate: number, rule: MetricsRule): void {
  const { minute, second, heartAt } = athlete;
  const elapsed = heartAt === null ? 0 : (at - heartAt) / 1e6;
  const seconds = elapsed > rule.heartGapSeconds ? 0 : elapsed;
  athlete.heartAt = at;
  minute[samplesAt + heart]! += 1;
  second[samplesAt + heart]! += 1;
  minute[secondsAt + heart]! += seconds;
  second[secondsAt + heart]! += seconds;
  minute[meanHeartRate]! += heartRate;
  second[meanHeartRate]! += heartRate;
  if (heartRate > minute[maxHeartRate]!) minute[maxHeartRate] = heartRate;
  const own = rule.hearts.get(athlete.person);
  if (own !== undefined) addEffort(minute, heartRate, seconds, own);
}

function addEffort(minute: number[], heartRate: number, seconds: number, own: Heart): void {
  const minutes = seconds / 60;
  const zone = heartRateZone(heartRate, own.maximum);
  minute[samplesAt + effort]! += 1;
  minute[secondsAt + effort]! += seconds;
  if (zone > 0) minute[zoneTimes + zone]! += seconds;
  minute[edwards]! += minutes * edwardsImpulse(heartRate, own.maximum);
  minute[banister]! += minutes * banisterImpulse(heartRate, own, own.weights);
}

/** @param speed m/s; null where it is not known */
export function watchRecovery(
  athlete: Athlete,
  at: number,
  speed: number | null,
  heartRate: number | null,
  rule: MetricsRule,
): void {
  const own = rule.hearts.get(athlete.person);
  if (own === undefined) return;
  const recovered = heartRateRecovery(athlete.recovery, at, speed, heartRate, own.maximum, rule.recovery);
  if (recovered === null) return;
  const { minute } = athlete;
  minute[samplesAt + recovery]! += 1;
  minute[secondsAt + recovery]! += rule.recovery.afterSeconds;
  minute[heartRateRecovered]! += recovered;
  athlete.recovered = recovered;
}
