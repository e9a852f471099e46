import { expect, it } from '@jest/globals';
import type { TimeSeriesSuite } from './time-series-suite.js';
import { always, noon, point, withSeries } from './time-series-suite.js';

export function describeRollUp(suite: TimeSeriesSuite): void {
  it('[D05] rolls a field up as by hand: buckets at whole multiples since 1970, none without a value', () =>
    withSeries(suite, async (series, measurement) => {
      const rates = [
        [-0.5, 100],
        [0, 120],
        [30, 140],
        [59.999999, 160],
        [60, 90],
        [150, null],
        [185, 70],
      ] as const;
      await series.write(measurement, [
        ...rates.map(([second, heartRate]) => point('a', noon(second), { fields: { heartRate, speed: 3 } })),
        point('b', noon(10), { fields: { heartRate: 200 } }),
      ]);
      const asked = { tags: { session: 'final', person: 'a' }, field: 'heartRate' };
      const minutes = [
        { at: noon(-60), count: 1, sum: 100, mean: 100, min: 100, max: 100 },
        { at: noon(0), count: 3, sum: 420, mean: 140, min: 120, max: 160 },
        { at: noon(60), count: 1, sum: 90, mean: 90, min: 90, max: 90 },
        { at: noon(180), count: 1, sum: 70, mean: 70, min: 70, max: 70 },
      ];
      expect(await series.rollUp(measurement, { ...always, ...asked, everySeconds: 60 })).toEqual(minutes);
      // A bucket of which only a part is asked for keeps its beginning.
      const part = { ...asked, from: noon(20), to: noon(61), everySeconds: 60 };
      expect(await series.rollUp(measurement, part)).toEqual([
        { at: noon(0), count: 2, sum: 300, mean: 150, min: 140, max: 160 },
        minutes[2],
      ]);
      expect(await series.rollUp(measurement, { ...always, ...asked, tags: {}, everySeconds: 86_400 })).toEqual([
        { at: noon(-43_200), count: 7, sum: 880, mean: 880 / 7, min: 70, max: 200 },
      ]);
      expect(await series.rollUp(measurement, { ...part, field: 'distance' })).toEqual([]);
      const tenths = { ...asked, from: noon(), to: noon(1), everySeconds: 0.1 };
      expect(await series.rollUp(measurement, tenths)).toMatchObject([{ at: noon(0), count: 1 }]);
    }));
}
