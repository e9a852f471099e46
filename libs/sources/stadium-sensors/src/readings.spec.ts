import { describe, expect, it } from '@jest/globals';
import { readingsOf } from './readings.js';
import type { SampleBatch } from './sample-batch.js';

const batch: SampleBatch = {
  session: 's',
  localDate: '2026-05-01',
  sport: 'football',
  person: '00000000-0000-8000-8000-000000000001',
  club: null,
  position: 'GK',
  placement: { originLatitude: 69.649, originLongitude: 18.9345, bearingDegrees: 0 },
  device: 'vest-7',
  deviceSession: 'a1',
  metrics: ['latitude', 'longitude', 'heartRate'],
  samples: {
    count: 2,
    sequences: [4, 5],
    atMicroseconds: [1e15, 1e15 + 100_000],
    values: [69.65, 18.9345, 131, 69.649, 18.9345, Number.NaN],
  },
};

describe('readings of a message', () => {
  it('[D02] bear session, person, device, sequence and instant, and what was measured', () => {
    expect(readingsOf(batch)[1]).toMatchObject({ session: 's', person: batch.person, device: 'vest-7', sequence: 5 });
    expect(readingsOf(batch).map(({ heartRate, speed }) => [heartRate, speed])).toEqual([
      [131, null],
      [null, null],
    ]);
  });

  it('[L04] turn degrees into metres on the surface', () => {
    const [north, middle] = readingsOf(batch);
    /* A thousandth of a degree of latitude there: 111.6 m along a surface that points north. */
    expect(north!.x).toBeCloseTo(111.55, 1);
    expect([north!.y, middle!.x, middle!.y].map((metres) => Math.round(metres! * 100) / 100 + 0)).toEqual([0, 0, 0]);
  });

  it('[D02] leave degrees out where nobody said where the surface lies', () => {
    expect(readingsOf({ ...batch, placement: null })[0]).toMatchObject({ x: null, y: null });
  });
});
