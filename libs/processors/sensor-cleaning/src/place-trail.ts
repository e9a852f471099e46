import { z } from 'zod';

const number = z.number();

export const placeTrailState = z.object({
  /** Places of the last half second that were new, oldest first. */
  times: z.array(number),
  xs: z.array(number),
  ys: z.array(number),
  /** Mean of those, and its instant. */
  meanAt: number,
  meanX: number,
  meanY: number,
  /** Instant of the last place, of the last one that was taken into the mean; null before the first. */
  at: number.nullable(),
  meantAt: number,
  x: number,
  y: number,
  /** m/s; null at the beginning and after a gap. */
  speed: number.nullable(),
  /** Since the place before. */
  metres: number.nullable(),
});

/** Places of an athlete of the last half second, and the speed that follows from them. Plain JSON. */
export type PlaceTrail = z.infer<typeof placeTrailState>;

export const noPlaces = (): PlaceTrail => ({
  times: [],
  xs: [],
  ys: [],
  meanAt: 0,
  meanX: 0,
  meanY: 0,
  at: null,
  meantAt: 0,
  x: 0,
  y: 0,
  speed: null,
  metres: null,
});

export interface PlaceRule {
  readonly gapSeconds: number;
  readonly meanSeconds: number;
  readonly repeatSeconds: number;
}

/**
 * Takes the next place in, by changing the trail; false: too far from the one before, and left out.
 *
 * Speed is that of the mean of the last half second's places. Of all usual filters it keeps total distance and high-speed distance nearest to what
 * devices say by themselves: it is the centred mean, known a quarter of a second later, while filters that follow the newest place cut
 * or overshoot at every turn.
 *
 * @param cap m/s
 */
export function takePlace(trail: PlaceTrail, at: number, x: number, y: number, cap: number, rule: PlaceRule): boolean {
  const seconds = trail.at === null ? Number.POSITIVE_INFINITY : (at - trail.at) / 1e6;
  if (seconds > rule.gapSeconds) {
    begin(trail, at, x, y);
    return true;
  }
  const step = Math.hypot(x - trail.x, y - trail.y);
  if (step > cap * seconds) return false;
  trail.at = at;
  if (step === 0 && at - trail.meantAt < rule.repeatSeconds * 1e6) {
    // No new place but the old one again: what was run meanwhile comes with the next.
    trail.metres = trail.speed === null ? null : 0;
    return true;
  }
  trail.x = x;
  trail.y = y;
  const { meanAt, meanX, meanY } = trail;
  extend(trail, at, x, y, rule.meanSeconds);
  trail.speed = Math.hypot(trail.meanX - meanX, trail.meanY - meanY) / ((trail.meanAt - meanAt) / 1e6);
  trail.metres = trail.speed * ((at - trail.meantAt) / 1e6);
  trail.meantAt = at;
  return true;
}

function begin(trail: PlaceTrail, at: number, x: number, y: number): void {
  trail.times.length = 0;
  trail.xs.length = 0;
  trail.ys.length = 0;
  extend(trail, at, x, y, 0);
  trail.at = at;
  trail.meantAt = at;
  trail.x = x;
  trail.y = y;
  trail.speed = null;
  trail.metres = null;
}

function extend(trail: PlaceTrail, at: number, x: number, y: number, meanSeconds: number): void {
  const { times, xs, ys } = trail;
  times.push(at);
  xs.push(x);
  ys.push(y);
  while (times.length > 1 && times[0]! <= at - meanSeconds * 1e6) {
    times.shift();
    xs.shift();
    ys.shift();
  }
  let sumAt = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < times.length; i++) {
    // From the newest on, so that no digit is lost in microseconds since 1970.
    sumAt += times[i]! - at;
    sumX += xs[i]!;
    sumY += ys[i]!;
  }
  trail.meanAt = at + sumAt / times.length;
  trail.meanX = sumX / times.length;
  trail.meanY = sumY / times.length;
}
