export interface AccelerationRule {
  /** m/s2 beyond which, in either direction, an effort begins. */
  readonly threshold: number;
  /** It must last longer than this, in seconds. */
  readonly longerThanSeconds: number;
}

/**
 * gpexe's "standard criteria": ±2.5 m/s2 for more than 0.5 s (gpexe.com, "Stumble over acceleration and deceleration", 2022, which shows how much
 * either number sways the count).
 */
export const defaultAccelerationRule: AccelerationRule = { threshold: 2.5, longerThanSeconds: 0.5 };

/** Plain JSON; one for accelerations, one for decelerations. `count` only grows. */
export interface EffortTally {
  /** Seconds that the effort has lasted; 0: there is none. */
  seconds: number;
  counted: boolean;
  count: number;
}

export const noEfforts = (): EffortTally => ({ seconds: 0, counted: false, count: 0 });

/**
 * Takes the next sample in, by changing the tally: an effort counts once, when it has lasted long enough. A sample stands for the time since
 * the one before it.
 *
 * @param acceleration m/s2, in the direction that is counted (a deceleration with its sign turned); null after a gap
 * @param seconds since the sample before
 */
export function addToEfforts(
  tally: EffortTally,
  acceleration: number | null,
  seconds: number,
  rule: AccelerationRule,
): void {
  if (acceleration === null || acceleration <= rule.threshold) {
    tally.seconds = 0;
    tally.counted = false;
    return;
  }
  tally.seconds += seconds;
  // Five times 0.1 s are more than 0.5 s to a computer.
  if (tally.counted || tally.seconds <= rule.longerThanSeconds + 1e-9) return;
  tally.counted = true;
  tally.count += 1;
}
