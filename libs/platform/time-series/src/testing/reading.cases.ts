import { expect, it } from '@jest/globals';
import type { TimeSeriesSuite } from './time-series-suite.js';
import { all, always, noon, point, withSeries } from './time-series-suite.js';

export function describeReading(suite: TimeSeriesSuite): void {
  it('[D02] gives the points of a span, from its first instant up to before its last, and of the tags asked for', () =>
    withSeries(suite, async (series, measurement) => {
      const points = [0, 1, 2, 3].map((i) => point('a', noon() + i));
      const others = [
        { ...point('a', noon() + 1), tags: { session: 'training', person: 'a' } },
        point('b', noon() + 2),
      ];
      await series.write(measurement, [...points, ...others]);
      const span = { from: noon() + 1, to: noon() + 3 };
      const asked = (tags: Record<string, string>) => all(series.range(measurement, span, tags));
      expect(await asked({ session: 'final', person: 'a' })).toEqual(points.slice(1, 3));
      expect(await asked({ session: 'training' })).toEqual([others[0]]);
      expect(await asked({ session: 'final' })).toEqual([points[1], points[2], others[1]]);
      expect(await asked({ person: 'nobody' })).toEqual([]);
      expect(await all(series.range(measurement, { from: noon() + 3, to: noon() }, {}))).toEqual([]);
    }));

  it('[D10] gives the newest point of each series that has the tags, from an instant on', () =>
    withSeries(suite, async (series, measurement) => {
      const newest = [point('a', noon(10)), point('b', noon(5)), point('c', noon(-90_000))];
      await series.write(measurement, [...newest, point('a', noon(9)), point('b', noon(-86_400))]);
      expect(await series.latest(measurement, 0, { session: 'final' })).toEqual(newest);
      expect(await series.latest(measurement, noon(5), {})).toEqual(newest.slice(0, 2));
      expect(await series.latest(measurement, noon(5) + 1, {})).toEqual(newest.slice(0, 1));
      expect(await series.latest(measurement, 0, { person: 'c' })).toEqual([newest[2]]);
      expect(await series.latest(measurement, noon(11), {})).toEqual([]);
    }));

  it('lets a reader go before the end, and goes on writing, reading and expiring beside one that pauses', () =>
    withSeries(suite, async (series, measurement) => {
      const points = Array.from({ length: 12_000 }, (_, i) => point('a', noon(i)));
      await series.write(measurement, points);
      const paused = series.range(measurement, always, {})[Symbol.asyncIterator]();
      expect((await paused.next()).value).toEqual(points[0]);
      for (let i = 0; i < 20; i++) {
        for await (const first of series.range(measurement, always, {})) {
          expect(first).toEqual(points[0]);
          break;
        }
      }
      const later = point('b', noon(3 * 86_400));
      await series.write(measurement, [later]);
      expect(await series.latest(measurement, noon(86_400), {})).toEqual([later]);
      const expired = series.expire(measurement, noon(86_400));
      let read = 1;
      while (!(await paused.next()).done) read += 1;
      await expired;
      expect(read).toBeGreaterThan(0);
      expect(await all(series.range(measurement, always, {}))).toEqual([later]);
    }));
}
