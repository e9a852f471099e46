import { kilometresAnHourPerMetreASecond } from './motion-units.js';

export interface RecoveryRule {
  /** An athlete rests who is slower than this, m/s. */
  readonly restingSpeed: number;
  /** Share of the maximum heart rate that an effort must have reached at its end. */
  readonly effortShare: number;
  /** When the second heart rate is taken, seconds after the end of the effort. */
  readonly afterSeconds: number;
  /** Seconds that it may come later than that. */
  readonly toleranceSeconds: number;
}

/**
 * Heart rate at the end of an effort minus heart rate 60 s later, the usual distance (30 s to 3 min are in use). Source: Daanen et al. 2012, IJSPP
 * 7(3):251-260. That an effort ends when an athlete with 80 % of the maximum heart rate slows to a walk (7 km/h) is our choice.
 */
export const defaultRecoveryRule: RecoveryRule = {
  restingSpeed: 7 / kilometresAnHourPerMetreASecond,
  effortShare: 0.8,
  afterSeconds: 60,
  toleranceSeconds: 5,
};

/** Plain JSON. */
export interface RecoveryWatch {
  running: boolean;
  /** Microseconds of the end of the effort; null: no recovery is watched. */
  since: number | null;
  heartRate: number;
}

export const noRecovery = (): RecoveryWatch => ({ running: false, since: null, heartRate: 0 });

/**
 * Takes the next sample in, by changing the watch. Whoever runs again before the time is over has no recovery.
 *
 * @param at microseconds
 * @param speed m/s; null after a gap
 * @param heartRate 1/min; null where none was measured
 * @param maximum of the athlete, 1/min
 * @returns beats a minute that it fell by, at the sample that ends the watch; else null
 */
export function heartRateRecovery(
  watch: RecoveryWatch,
  at: number,
  speed: number | null,
  heartRate: number | null,
  maximum: number,
  rule: RecoveryRule,
): number | null {
  if (speed === null || speed >= rule.restingSpeed) {
    watch.running = speed !== null;
    watch.since = null;
    return null;
  }
  if (heartRate === null) return null;
  if (watch.running) {
    watch.running = false;
    if (heartRate < rule.effortShare * maximum) return null;
    watch.since = at;
    watch.heartRate = heartRate;
    return null;
  }
  if (watch.since === null) return null;
  const seconds = (at - watch.since) / 1e6;
  if (seconds < rule.afterSeconds) return null;
  watch.since = null;
  return seconds <= rule.afterSeconds + rule.toleranceSeconds ? watch.heartRate - heartRate : null;
}
