import { z } from 'zod';
import { noPlaces, placeTrailState } from './place-trail.js';

const number = z.number();

export const wearerState = z.object({
  /** Of the last reading. */
  at: number,
  device: z.string(),
  /** Readings outside of these are dated wrongly. */
  from: number,
  to: number,
  places: placeTrailState,
  /** Last clean reading with a speed; null before the first. */
  movedAt: number.nullable(),
  /** Speeds without a gap between, as far back as acceleration needs. */
  speedTimes: z.array(number),
  speeds: z.array(number),
  heartAt: number,
  heartRate: number.nullable(),
  /** PlayerLoad as a device summed it, and which. */
  load: number.nullable(),
  loadDevice: z.string(),
  /** Of the accelerometer, in g. */
  axesAt: number,
  axes: z.tuple([number, number, number]).nullable(),
});

/** What is remembered of a person in a session. Plain JSON. */
export type Wearer = z.infer<typeof wearerState>;

const hour = 3600e6;

/** A local day begins up to 14 hours before that of UTC; sessions run into the night after it. */
export function newWearer(localDate: string): Wearer {
  const day = Date.parse(`${localDate}T00:00:00Z`) * 1000;
  return {
    at: Number.MIN_SAFE_INTEGER,
    device: '',
    from: day - 14 * hour,
    to: day + 48 * hour,
    places: noPlaces(),
    movedAt: null,
    speedTimes: [],
    speeds: [],
    heartAt: 0,
    heartRate: null,
    load: null,
    loadDevice: '',
    axesAt: 0,
    axes: null,
  };
}

/** A copy that may be changed. */
export function copyOf(wearer: Wearer): Wearer {
  const { places } = wearer;
  return {
    ...wearer,
    places: { ...places, times: places.times.slice(), xs: places.xs.slice(), ys: places.ys.slice() },
    speedTimes: wearer.speedTimes.slice(),
    speeds: wearer.speeds.slice(),
  };
}
