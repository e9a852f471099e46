import { describeSource } from '@fieldhouse/plugin-kit/testing';
import type { SampleBatch } from './sample-batch.js';
import { stadiumSensors } from './stadium-sensors.source.js';

const batch = (metrics: SampleBatch['metrics'], ...rows: readonly number[][]): SampleBatch => ({
  session: 'north-park:2026-05-01',
  localDate: '2026-05-01',
  sport: 'football',
  person: '00000000-0000-8000-8000-000000000001',
  club: null,
  position: null,
  placement: { originLatitude: 69.649, originLongitude: 18.9345, bearingDegrees: 10 },
  device: 'vest-7',
  deviceSession: 'a1',
  metrics,
  samples: {
    count: rows.length,
    sequences: rows.map(([sequence]) => sequence!),
    atMicroseconds: rows.map(([, at]) => at!),
    values: rows.flatMap(([, , ...values]) => values),
  },
});

describeSource(
  stadiumSensors(async function* () {
    // Deliveries are those below.
  }),
  {
    folder: import.meta.url,
    settings: {},
    deliveries: {
      samples: [
        batch(
          ['x', 'y', 'speed'],
          [0, 1_777_000_000_000_000, 1, 2, 3.5],
          [1, 1_777_000_000_100_000, 1.3, 2, Number.NaN],
        ),
        batch(['latitude', 'longitude', 'heartRate'], [2, 1_777_000_000_200_000, 69.6491, 18.9345, 131]),
      ],
    },
  },
);
