/** A speed that was measured at an instant, on one athlete. */
export interface SpeedSample {
  /** Microseconds since 1970. */
  readonly at: number;
  /** m/s */
  readonly speed: number;
}

/**
 * Total distance in metres: the sum of speed × time since the sample before. Nothing is added over a gap, because nobody knows what was run in
 * it. Source: Malone et al. 2017, "Unpacking the Black Box", IJSPP 12(S2):18-26, who ask to say what is left out.
 *
 * @param samples by instant
 * @param gapSeconds what is longer apart than this is a gap
 * @returns null of fewer than two samples without a gap between: nothing was measured
 */
export function distanceOf(samples: readonly SpeedSample[], gapSeconds: number): number | null {
  let metres: number | null = null;
  for (const [i, { at, speed }] of samples.entries()) {
    const seconds = (at - (samples[i - 1]?.at ?? Number.NEGATIVE_INFINITY)) / 1e6;
    if (seconds <= gapSeconds) metres = (metres ?? 0) + speed * seconds;
  }
  return metres;
}
