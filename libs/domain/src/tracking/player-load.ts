/** Accelerations of the body along three axes, in g. */
export type TriAxial = readonly [x: number, y: number, z: number];

/**
 * PlayerLoad of one step in arbitrary units: length of the change of acceleration between two samples, over 100. It holds at 100 Hz alone: of the
 * same run, samples at 10 Hz give two fifths of it, which is why a device sums it by itself. Source: Boyd, Ball & Aughey 2011, IJSPP 6(3):311-321;
 * Catapult One's guide.
 */
export function playerLoadStep(before: TriAxial, now: TriAxial): number {
  return Math.hypot(now[0] - before[0], now[1] - before[1], now[2] - before[2]) / 100;
}

/** PlayerLoad of samples at 100 Hz, in AU; null of fewer than two. */
export function playerLoad(samples: readonly TriAxial[]): number | null {
  if (samples.length < 2) return null;
  return samples.reduce((sum, now, i) => (i === 0 ? 0 : sum + playerLoadStep(samples[i - 1]!, now)), 0);
}
