import { kilometresAnHourPerMetreASecond } from './motion-units.js';

/**
 * Lower bounds of the zones 2 to 5 in m/s: 7, 15, 20 and 25 km/h; zone 1 begins at rest. Source: FIFA's post-match reports (FIFA Training
 * Centre, World Cup 2022).
 */
export const fifaSpeedZones: readonly number[] = [7, 15, 20, 25].map(
  (speed) => speed / kilometresAnHourPerMetreASecond,
);

/** m/s from which running is high-speed running (19.8 km/h), the bound itself among it. Source: Catapult's bands 5 and 6; usual in football. */
export const highSpeed = 5.5;

/** The zone of a speed, 1 to one more than there are bounds; a bound belongs to the faster zone. */
export function speedZone(speed: number, bounds: readonly number[] = fifaSpeedZones): number {
  let zone = 1;
  while (zone <= bounds.length && speed >= bounds[zone - 1]!) zone++;
  return zone;
}
