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
  /** Instant of the last place; null before the first. */
  at: number.nullable(),
  /** Of the last one that was taken into the mean, and of the last one that was new. */
  meantAt: number,
  newAt: number,
  /** Of the first after a gap. */
  begunAt: number,
  x: number,
  y: number,
  /** m/s; null at the beginning and after a gap. */
  speed: number.nullable(),
  /** Since the place before. */
  metres: number.nullable(),
  /** Place too far away to be believed yet, and how many in a row agree with it. */
  away: z.object({ at: number, x: number, y: number, count: number }).nullable(),
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
  newAt: 0,
  begunAt: 0,
  x: 0,
  y: 0,
  speed: null,
  metres: null,
  away: null,
});

export interface PlaceRule {
  readonly gapSeconds: number;
  readonly meanSeconds: number;
  readonly repeatSeconds: number;
  /** m/s below which it is noise of who stands. */
  readonly standingSpeed: number;
}

/** Places in a row that must agree on a far one. */
const settled = 3;

/**
 * Takes the next place in, by changing the trail; false: too far from the one before, and left out.
 *
 * Speed is that of the mean of the last half second's places. Of all usual filters it keeps total distance and high-speed distance nearest to what
 * devices say by themselves: it is the centred mean, known a quarter of a second later, while filters that follow the newest place cut
 * or overshoot at every turn.
 *
 * What is too far is a jump, but where three places in a row agree on it, the device had lost its place and has found it: the trail begins anew
 * there, with no way between.
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
  if (trail.away !== null && agrees(trail.away, at, x, y, step, cap)) {
    const count = trail.away.count + 1;
    if (count >= settled) begin(trail, at, x, y);
    else trail.away = { at, x, y, count };
    return count >= settled;
  }
  if (step > cap * seconds) {
    trail.away = { at, x, y, count: 1 };
    return false;
  }
  trail.away = null;
  trail.at = at;
  if (step === 0 && at - trail.newAt < rule.repeatSeconds * 1e6) {
    // No new place but the old one again: what was run meanwhile comes with the next.
    trail.metres = trail.speed === null ? null : 0;
    return true;
  }
  if (step > 0) trail.newAt = at;
  trail.x = x;
  trail.y = y;
  const { meanAt, meanX, meanY } = trail;
  extend(trail, at, x, y, rule.meanSeconds);
  const way = Math.hypot(trail.meanX - meanX, trail.meanY - meanY);
  const speed = way / ((trail.meanAt - meanAt) / 1e6);
  trail.speed = speed < rule.standingSpeed ? 0 : speed;
  // While the mean still grows it falls behind; what it falls behind by was run all the same.
  const grows = at - trail.begunAt < rule.meanSeconds * 1e6;
  const metres = grows ? speed * ((at - trail.meantAt) / 1e6) : way;
  trail.metres = trail.speed === 0 ? 0 : metres;
  trail.meantAt = at;
  return true;
}

/** Nearer to the far place than to the last one, and to be reached from there. */
function agrees(
  far: { at: number; x: number; y: number },
  at: number,
  x: number,
  y: number,
  step: number,
  cap: number,
) {
  const fromFar = Math.hypot(x - far.x, y - far.y);
  return fromFar < step && fromFar <= cap * ((at - far.at) / 1e6);
}

function begin(trail: PlaceTrail, at: number, x: number, y: number): void {
  trail.times.length = 0;
  trail.xs.length = 0;
  trail.ys.length = 0;
  extend(trail, at, x, y, 0);
  trail.at = at;
  trail.meantAt = at;
  trail.newAt = at;
  trail.begunAt = at;
  trail.x = x;
  trail.y = y;
  trail.speed = null;
  trail.metres = null;
  trail.away = null;
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
