import { expect, it } from '@jest/globals';
import type { TimeSeriesSuite } from './time-series-suite.js';
import { all, always, newMeasurement, noon, point, sorted, withSeries } from './time-series-suite.js';

const day = 86_400;

export function describeExpiry(suite: TimeSeriesSuite): void {
  it('[D15] takes out the points before an instant and no other, of this measurement alone', () =>
    withSeries(suite, async (series, measurement) => {
      const other = newMeasurement();
      await series.define(other);
      const points = [-9 * day, -2 * day, -day, -1e-6, 0, 1, day].map((second, i) =>
        point('a', noon(second), { order: i + 1, fields: { speed: i } }),
      );
      await series.write(measurement, points);
      await series.write(other, points);
      await series.expire(measurement, noon(0));
      const left = points.slice(4);
      expect(await all(series.range(measurement, always, {}))).toEqual(left);
      expect(sorted(await all(series.written(measurement, 0, 0, 99)))).toEqual(left);
      expect((await series.totals(measurement, always, {})).points).toBe(3);
      expect(await all(series.range(other, always, {}))).toEqual(points);
      await series.expire(measurement, noon(0));
      await series.expire(measurement, 0);
      expect(await all(series.range(measurement, always, {}))).toEqual(left);
    }));

  it('[D15] [D06] takes late points of a day that expired, from every writer, until it expires again', () =>
    withSeries(suite, async (series, measurement, open) => {
      const other = await open();
      const early = (n: number) => point('a', noon(n), { order: n + 1 });
      await series.write(measurement, [early(0)]);
      await other.write(measurement, [early(1)]);
      await series.expire(measurement, noon(3 * day));
      await Promise.all([other.write(measurement, [early(2)]), series.write(measurement, [early(3)])]);
      expect(await all(series.range(measurement, always, {}))).toEqual([early(2), early(3)]);
      expect(sorted(await all(other.written(measurement, 0, 0, 99)))).toEqual([early(2), early(3)]);
      await other.expire(measurement, noon(3 * day));
      expect(await all(series.range(measurement, always, {}))).toEqual([]);
    }));

  it('[D15] expires beside writers and other expiries, and loses nothing that came after', () =>
    withSeries(suite, async (series, measurement, open) => {
      const other = await open();
      const kept = Array.from({ length: 30 }, (_, i) => point('a', noon(20 * day + i * day), { order: i + 1 }));
      await series.write(
        measurement,
        Array.from({ length: 20 }, (_, i) => point('a', noon(i * day))),
      );
      await Promise.all([
        series.expire(measurement, noon(19.5 * day)),
        other.expire(measurement, noon(19.5 * day)),
        ...kept.map((each, i) => (i % 2 === 0 ? series : other).write(measurement, [each])),
      ]);
      expect(await all(series.range(measurement, always, {}))).toEqual(kept);
    }));
}
