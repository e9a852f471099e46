/** Lower bounds of the five zones as shares of the maximum heart rate. Source: Edwards 1993, "The Heart Rate Monitor Book". */
export const edwardsZones: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.9];

/** The zone of a heart rate, 1 to 5; 0 below the first. A bound belongs to the higher zone; above the maximum it is the highest. */
export function heartRateZone(heartRate: number, maximum: number, bounds: readonly number[] = edwardsZones): number {
  const share = heartRate / maximum;
  let zone = 0;
  while (zone < bounds.length && share >= bounds[zone]!) zone++;
  return zone;
}
