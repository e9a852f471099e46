/** What a worn device can measure. `code` stands in the binary form of a message and never changes its meaning. */
export interface SensorMetric {
  readonly code: number;
  /** SI symbol as messages write it; `AU` is an arbitrary unit, `1` a plain number. */
  readonly unit: string;
  readonly meaning: string;
  /** What cannot be outside of this is no measurement of an athlete, whoever sent it. */
  readonly least: number;
  readonly most: number;
  /** Single precision would lose centimetres. */
  readonly double?: true;
  /** Of the body, not of the game: shown to the medical role alone. */
  readonly medical?: true;
}

/**
 * The metrics of message version 1. Positions are metres in the frame of the playing surface: origin in its middle, x along its length, y to
 * the left of it. A device that knows latitude and longitude sends those; the node turns them.
 */
export const sensorMetrics = {
  x: { code: 1, unit: 'm', meaning: 'Position along the surface, from its middle', least: -500, most: 500 },
  y: { code: 2, unit: 'm', meaning: 'Position across the surface, from its middle', least: -500, most: 500 },
  latitude: { code: 3, unit: 'deg', meaning: 'Latitude (WGS 84)', least: -90, most: 90, double: true },
  longitude: { code: 4, unit: 'deg', meaning: 'Longitude (WGS 84)', least: -180, most: 180, double: true },
  speed: { code: 5, unit: 'm/s', meaning: "Speed by the device's own reckoning", least: 0, most: 100 },
  distance: { code: 6, unit: 'm', meaning: 'Distance since the device session began', least: 0, most: 1e6 },
  heartRate: { code: 7, unit: '1/min', meaning: 'Heart rate', least: 0, most: 300, medical: true },
  accelerationX: { code: 8, unit: 'm/s2', meaning: 'Forward acceleration of the body', least: -500, most: 500 },
  accelerationY: { code: 9, unit: 'm/s2', meaning: 'Sideways acceleration of the body', least: -500, most: 500 },
  accelerationZ: { code: 10, unit: 'm/s2', meaning: 'Upward acceleration of the body', least: -500, most: 500 },
  playerLoad: {
    code: 11,
    unit: 'AU',
    meaning: 'PlayerLoad since the device session began, summed by the device at 100 Hz',
    least: 0,
    most: 1e6,
  },
  satellites: { code: 12, unit: '1', meaning: 'Satellites in use', least: 0, most: 100 },
  hdop: { code: 13, unit: '1', meaning: 'Horizontal dilution of precision', least: 0, most: 100 },
} as const satisfies Readonly<Record<string, SensorMetric>>;

export type SensorMetricId = keyof typeof sensorMetrics;

/** Values of one instant; what was not measured is missing, never 0. */
export type SensorValues = { readonly [M in SensorMetricId]?: number };
