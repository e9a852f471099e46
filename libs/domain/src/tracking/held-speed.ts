/** Seconds that a speed must be held to be a maximum. Source: Catapult One's guide ("sustained for at least 0.5 s"). */
export const heldSeconds = 0.5;

/** Plain JSON: samples in a row without a gap, oldest first, as far back as is needed. */
export interface SpeedTrail {
  /** Microseconds. */
  readonly times: number[];
  /** m/s */
  readonly speeds: number[];
}

export const noTrail = (): SpeedTrail => ({ times: [], speeds: [] });

/**
 * The speed held up to now: the lowest one since the last sample that is so long ago or longer; null where the trail is shorter. The highest
 * of these over a session is its maximum speed. Changes the trail.
 *
 * @param at microseconds
 * @param speed m/s; null after a gap: the trail begins anew
 */
export function heldSpeed(trail: SpeedTrail, at: number, speed: number | null, seconds = heldSeconds): number | null {
  const { times, speeds } = trail;
  if (speed === null) {
    times.length = 0;
    speeds.length = 0;
    return null;
  }
  const from = at - seconds * 1e6;
  times.push(at);
  speeds.push(speed);
  while (times.length > 1 && times[1]! <= from) {
    times.shift();
    speeds.shift();
  }
  if (times[0]! > from) return null;
  let lowest = speed;
  for (const earlier of speeds) if (earlier < lowest) lowest = earlier;
  return lowest;
}
