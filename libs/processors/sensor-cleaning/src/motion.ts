import type { CleaningRule } from './cleaning-rule.js';
import type { Wearer } from './wearer.js';

/** What a reading says of motion, and what follows from it and the one before. */
export interface Motion {
  readonly speed: number;
  readonly acceleration: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
}

/**
 * The device's own speed first; else that of the cleaned places. Changes the wearer.
 *
 * @param own m/s, as the device reckons it; null where it does not
 * @param hasPlace the reading has a place that was believed
 */
export function motionOf(
  wearer: Wearer,
  at: number,
  own: number | null,
  hasPlace: boolean,
  rule: CleaningRule,
): Motion | null {
  const { places } = wearer;
  const speed = own ?? (hasPlace ? places.speed : null);
  if (speed === null) {
    // Places that begin anew are a gap, however short.
    if (hasPlace) wearer.movedAt = null;
    return null;
  }
  const elapsed = wearer.movedAt === null ? Number.POSITIVE_INFINITY : (at - wearer.movedAt) / 1e6;
  const seconds = elapsed > rule.gapSeconds ? null : elapsed;
  wearer.movedAt = at;
  const acceleration = accelerationAt(wearer, at, speed, seconds === null, rule.accelerationSeconds);
  const metres = seconds === null ? null : own === null ? places.metres : own * seconds;
  return { speed, acceleration, seconds, metres };
}

/** Change of speed since the last one that is so long ago or longer, over the time between. */
function accelerationAt(
  { speedTimes, speeds }: Wearer,
  at: number,
  speed: number,
  afterGap: boolean,
  span: number,
): number | null {
  if (afterGap) {
    speedTimes.length = 0;
    speeds.length = 0;
  }
  speedTimes.push(at);
  speeds.push(speed);
  while (speedTimes.length > 2 && speedTimes[1]! <= at - span * 1e6) {
    speedTimes.shift();
    speeds.shift();
  }
  return speedTimes.length < 2 ? null : (speed - speeds[0]!) / ((at - speedTimes[0]!) / 1e6);
}
