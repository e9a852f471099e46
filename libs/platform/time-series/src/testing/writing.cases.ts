import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { TimeSeriesSuite } from './time-series-suite.js';
import { all, always, noon, point, sorted, withSeries } from './time-series-suite.js';

const day = 86_400;

export function describeWriting(suite: TimeSeriesSuite): void {
  it('[O09] gives back points by instant, then by tags, in whatever order they came', () =>
    withSeries(suite, async (series, measurement) => {
      const points = [3, -day, 0, 2 * day, 1].flatMap((second) => [
        point('b', noon(second), { lane: 3, order: 7, fields: { speed: second / 8, heartRate: 61, distance: null } }),
        point('ä', noon(second)),
        point('B', noon(second)),
      ]);
      for (const each of points) await series.write(measurement, [each]);
      const byHand = [-day, 0, 1, 3, 2 * day].flatMap((second) =>
        ['B', 'b', 'ä'].map((person) =>
          points.find((each) => each.at === noon(second) && each.tags['person'] === person),
        ),
      );
      expect(await all(series.range(measurement, always, {}))).toEqual(byHand);
    }));

  it('[D12] overwrites the whole point when it comes again, also what it no longer says', () =>
    withSeries(suite, async (series, measurement) => {
      const fields = { speed: 7, heartRate: 180, distance: 20 };
      await series.write(measurement, [point('a', noon(), { lane: 1, order: 5, fields }), point('b', noon())]);
      const again = point('a', noon(), { lane: 2, order: 3, fields: { speed: null, heartRate: 90, distance: null } });
      await series.write(measurement, [again]);
      expect(await all(series.range(measurement, always, { person: 'a' }))).toEqual([again]);
      const asked = { ...always, tags: {}, everySeconds: 60 };
      expect(await series.rollUp(measurement, { ...asked, field: 'speed' })).toEqual([]);
      expect(await series.rollUp(measurement, { ...asked, field: 'heartRate' })).toMatchObject([{ count: 1, sum: 90 }]);
      expect(await series.totals(measurement, always, {})).toEqual({
        points: 2,
        sums: { speed: 0, heartRate: 90, distance: 0 },
      });
    }));

  it('[D12] lets the later of two equal points in one write stand', () =>
    withSeries(suite, async (series, measurement) => {
      const [first, last] = [1, 2].map((order) =>
        point('a', noon(), { order, fields: order === 1 ? { speed: 1, heartRate: 1 } : { distance: 2 } }),
      );
      await series.write(measurement, [first!, point('b', noon()), last!]);
      expect(await all(series.range(measurement, always, { person: 'a' }))).toEqual([last]);
    }));

  it('writes nothing gladly, and ten thousand points over three days at once', () =>
    withSeries(suite, async (series, measurement) => {
      await series.write(measurement, []);
      expect(await all(series.range(measurement, always, {}))).toEqual([]);
      const points = Array.from({ length: 12_000 }, (_, i) =>
        point(`p${i % 22}`, noon(i * 20), { order: i, fields: { speed: i / 8, distance: i } }),
      );
      await series.write(measurement, points.toReversed());
      expect(await all(series.range(measurement, always, {}))).toEqual(points);
      const sum = (12_000 * 11_999) / 2;
      const sums = { speed: sum / 8, heartRate: 0, distance: sum };
      expect(await series.totals(measurement, always, {})).toEqual({ points: 12_000, sums });
    }));

  it('[O09] [D12] takes writers at once that begin the same days, and say the same points again', () =>
    withSeries(suite, async (series, measurement, open) => {
      const writers = [series, await open(), await open(), await open()];
      const points = ['a', 'b'].flatMap((person, lane) =>
        Array.from({ length: 150 }, (_, i) =>
          point(person, noon(i * day * 0.02), { lane, order: i, fields: { speed: i } }),
        ),
      );
      await Promise.all(
        writers.map(async (writer, n) => {
          const own = points.filter(({ lane }) => lane === n % 2);
          const given = n < 2 ? own : own.toReversed();
          for (let i = 0; i < given.length; i += 25) await writer.write(measurement, given.slice(i, i + 25));
        }),
      );
      expect(sorted(await all(series.range(measurement, always, {})))).toEqual(sorted(points));
    }));

  it('[O09] keeps every text as a tag and every number as a field, to the last bit', () =>
    withSeries(suite, async (series, measurement) => {
      const hostile = fc.constantFrom(' ', ',', '=', '"', "'", '\\', '\n', '\r', '\t', '%', '%2C', '\u2028', 'é', '😀', ';', '--', '$1', '{}', '\ufffd', '\ufeff', 'null', 'a'); // prettier-ignore
      const text = fc.array(hostile, { maxLength: 5 }).map((parts) => parts.join(''));
      const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
      let at = noon();
      await fc.assert(
        fc.asyncProperty(fc.array(fc.record({ text, number }), { minLength: 1, maxLength: 12 }), async (given) => {
          at += 1e6;
          const points = given.map((each, i) => ({
            ...point(each.text, at + i, { order: i, fields: { speed: each.number } }),
            tags: { session: given[0]!.text, person: each.text },
          }));
          await series.write(measurement, points);
          const span = { from: at, to: at + 1e6 };
          expect(await all(series.range(measurement, span, {}))).toEqual(points);
          for (const person of new Set(given.map((each) => each.text))) {
            const his = points.filter(({ tags }) => tags.person === person);
            expect(await all(series.range(measurement, span, { person, session: given[0]!.text }))).toEqual(his);
            expect(await series.latest(measurement, at, { person })).toEqual([his.at(-1)]);
          }
          const found = await all(series.written(measurement, 0, -1, given.length));
          expect(sorted(found.filter((each) => each.at >= at))).toEqual(sorted(points));
        }),
        { numRuns: 60 },
      );
    }));
}
