import { expect, it } from '@jest/globals';
import { MeasurementError, type Point } from '../time-series.port.js';
import type { TimeSeriesSuite } from './time-series-suite.js';
import { all, always, newMeasurement, noon, point, withSeries } from './time-series-suite.js';

const good = point('a', noon(), { fields: { speed: 1 } });

const bad: readonly (readonly [string, Point])[] = [
  ['a field that is not its', { ...good, fields: { speed: 1, tempo: 1 } }],
  ['a tag that is not its', { ...good, tags: { ...good.tags, stadium: 'x' } }],
  ['a missing tag', { ...good, tags: { session: 'final' } }],
  ['another tag instead', { ...good, tags: { session: 'final', stadium: '' } }],
  ['U+0000 in a tag', { ...good, tags: { session: 'final', person: '\0' } }],
  ['half a character in a tag', { ...good, tags: { session: 'final', person: '\ud83d' } }],
  ['endless tags', { ...good, tags: { session: 'final', person: 'é'.repeat(500) } }],
  ['no number', { ...good, fields: { speed: NaN } }],
  ['an infinite number', { ...good, fields: { speed: -Infinity } }],
  ['an instant between microseconds', { ...good, at: noon() + 0.5 }],
  ['an instant before 1970', { ...good, at: -1 }],
  ['no lane', { ...good, lane: -1 }],
  ['no order', { ...good, order: 2 ** 53 }],
];

export function describeRefusals(suite: TimeSeriesSuite): void {
  it.each(bad)('[D02] refuses a point with %s, and those beside it', (_, point) =>
    withSeries(suite, async (series, measurement) => {
      const empty = { ...good, tags: { session: 'final', person: '' } };
      await expect(series.write(measurement, [good, empty, point])).rejects.toThrow(MeasurementError);
      expect(await all(series.range(measurement, always, {}))).toEqual([]);
    }),
  );

  it('[D02] refuses questions about a tag or field that is not its, and about what was not defined', () =>
    withSeries(suite, async (series, measurement) => {
      const tags = { stadium: 'x' };
      const unknown = newMeasurement();
      const asked = { ...always, tags: {}, field: 'tempo', everySeconds: 1 };
      const refused = [
        all(series.range(measurement, always, tags)),
        series.latest(measurement, 0, tags),
        series.totals(measurement, always, tags),
        series.rollUp(measurement, asked),
        series.rollUp(measurement, { ...asked, field: 'speed', tags }),
        series.rollUp(measurement, { ...asked, field: 'speed', everySeconds: 0 }),
        series.write(unknown, [good]),
        all(series.range(unknown, always, {})),
        all(series.written(unknown, 0, 0, 1)),
        series.expire(unknown, 0),
      ];
      for (const each of refused) await expect(each).rejects.toThrow(MeasurementError);
    }));

  it.each([
    ['a name with a quote', { name: 'x"; drop' }],
    ['a long name', { name: 'x'.repeat(49) }],
    ['a tag with a comma', { tags: ['a,b'] }],
    ['a name of the store', { fields: ['Time'] }],
    ['a name of every object', { tags: ['constructor'] }],
    ['a name twice', { tags: ['a'], fields: ['A'] }],
    ['too many fields', { fields: Array.from({ length: 51 }, (_, i) => `f${i}`) }],
  ])('[D02] defines no measurement with %s', (_, part) =>
    withSeries(suite, async (series, measurement) => {
      await expect(series.define({ ...measurement, ...part })).rejects.toThrow(MeasurementError);
    }),
  );

  it('grows a measurement by fields at its end, with the older program still beside it, and in no other way', () =>
    withSeries(suite, async (older, measurement, open) => {
      await older.write(measurement, [good]);
      const newer = await open();
      const grown = { ...measurement, fields: [...measurement.fields, 'tempo'] };
      await newer.define(grown);
      const both = [noon(1), noon(2)].map((at) => point('a', at, { fields: { speed: 2, tempo: 3 } }));
      await newer.write(grown, both);
      const again = { ...good, at: noon(2) };
      await older.write(measurement, [again]);
      const tempo = (points: readonly Point[]) => points.map(({ fields }) => fields['tempo']);
      expect(tempo(await all(newer.range(grown, always, {})))).toEqual([null, 3, null]);
      expect(await all(older.range(measurement, { from: noon(2), to: noon(3) }, {}))).toEqual([again]);
      await (await open()).define(measurement);
      const fields = measurement.fields.toReversed();
      await expect(newer.define({ ...measurement, fields })).rejects.toThrow('stored with the fields');
      const other = { ...measurement, tags: ['session'] };
      await expect(newer.define(other)).rejects.toThrow('stored with the tags session, person');
    }));

  it('defines a measurement of many programs at once', () =>
    withSeries(suite, async (series, _, open) => {
      const measurement = { ...newMeasurement(), tags: [] };
      const all = [series, await open(), await open(), await open()];
      await Promise.all(all.map((each) => each.define(measurement)));
      const points = [1, 2].map((n) => ({ ...point('', noon(n)), tags: {} }));
      await all[1]!.write(measurement, points);
      expect(await all[2]!.latest(measurement, 0, {})).toEqual(points.slice(1));
    }));
}
