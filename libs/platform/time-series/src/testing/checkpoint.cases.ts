import { expect, it } from '@jest/globals';
import type { TimeSeriesSuite } from './time-series-suite.js';
import { all, always, noon, point, sorted, withSeries } from './time-series-suite.js';

export function describeCheckpoints(suite: TimeSeriesSuite): void {
  it('[D11] gives what a lane wrote after a checkpoint and up to another one, whatever its instant', () =>
    withSeries(suite, async (series, measurement) => {
      const points = [
        point('a', noon(0), { lane: 1, order: 10 }),
        point('a', noon(1), { lane: 1, order: 11 }),
        point('a', noon(-3 * 86_400), { lane: 1, order: 12 }),
        point('b', noon(0), { lane: 1, order: 12 }),
        point('a', noon(2), { lane: 1, order: 5000 }),
        point('c', noon(0), { lane: 2, order: 12 }),
      ];
      await series.write(measurement, points);
      const asked = async (lane: number, after: number, upTo: number) =>
        sorted(await all(series.written(measurement, lane, after, upTo)));
      expect(await asked(1, 10, 12)).toEqual(sorted(points.slice(1, 4)));
      expect(await asked(1, 12, Number.MAX_SAFE_INTEGER)).toEqual([points[4]]);
      expect(await asked(1, -1, 4999)).toEqual(sorted(points.slice(0, 4)));
      expect(await asked(1, 12, 12)).toEqual([]);
      expect(await asked(2, 0, 12)).toEqual([points[5]]);
      expect(await asked(3, 0, 99)).toEqual([]);
    }));

  it('[D11] [D12] gives each point once over all checkpoints of all lanes, one that was overwritten where it last came from', () =>
    withSeries(suite, async (series, measurement) => {
      const write = (person: string, second: number, lane: number, order: number) =>
        series.write(measurement, [point(person, noon(second), { lane, order, fields: { speed: order } })]);
      for (let i = 0; i < 40; i++) await write(`p${i % 4}`, i * 30, i % 2, 100 + i);
      // Late points, the same again from further on in the log, some of them by way of another lane.
      for (let i = 0; i < 40; i += 3) await write(`p${i % 4}`, i * 30, (i + (i % 2)) % 2, 1990 + i);
      const once: unknown[] = [];
      for (const lane of [0, 1]) {
        for (let after = 0; after < 2100; after += 70) {
          once.push(...(await all(series.written(measurement, lane, after, after + 70))));
        }
      }
      const stored = await all(series.range(measurement, always, {}));
      expect(stored).toHaveLength(40);
      // The 14 that came again are new to whoever had everything before.
      expect(stored.filter(({ order }) => order >= 1990)).toHaveLength(14);
      expect(sorted(once as typeof stored)).toEqual(sorted(stored));
    }));

  it('[D14] totals a span to the figures that its points give by hand', () =>
    withSeries(suite, async (series, measurement) => {
      await series.write(measurement, [
        point('a', noon(0), { fields: { speed: 1.5, heartRate: 100 } }),
        point('a', noon(1), { fields: { speed: -0.25 } }),
        point('b', noon(1), { fields: { speed: 8, distance: 3 } }),
        point('a', noon(86_400), { fields: { speed: 1000 } }),
      ]);
      const span = { from: noon(0), to: noon(86_400) };
      expect(await series.totals(measurement, span, {})).toEqual({
        points: 3,
        sums: { speed: 9.25, heartRate: 100, distance: 3 },
      });
      expect(await series.totals(measurement, span, { person: 'a' })).toEqual({
        points: 2,
        sums: { speed: 1.25, heartRate: 100, distance: 0 },
      });
      expect(await series.totals(measurement, { from: noon(2), to: noon(3) }, {})).toEqual({
        points: 0,
        sums: { speed: 0, heartRate: 0, distance: 0 },
      });
    }));
}
