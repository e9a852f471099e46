import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { PlainModel } from './plain-model.js';
import type { TimeSeriesSuite } from './time-series-suite.js';
import { all, noon, sorted, withSeries } from './time-series-suite.js';

const day = 86_400_000_000;

/** Few instants around three midnights, so that points meet again; values whose sums are exact. */
const instant = fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -6, max: 6 })).map(([days, tens]) => {
  return Math.floor(noon() / day) * day + days * day + tens * 10_000_000;
});
const value = fc.option(fc.integer({ min: -800, max: 800 }).map((eighths) => eighths / 8));
const point = fc.record({
  tags: fc.record({ session: fc.constantFrom('s1', 's2'), person: fc.constantFrom('p1', 'p2', 'p 3') }),
  at: instant,
  lane: fc.nat(1),
  order: fc.nat(3000),
  fields: fc.record({ speed: value, heartRate: value }, { requiredKeys: [] }),
});
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ write: fc.array(point, { maxLength: 25 }) }) },
  { weight: 1, arbitrary: fc.record({ expire: instant }) },
);
const question = fc.record({
  ends: fc.tuple(instant, instant),
  tags: fc.record({ session: fc.constant('s1'), person: fc.constantFrom('p1', 'p 3') }, { requiredKeys: [] }),
  everySeconds: fc.constantFrom(1, 20, 60, 86_400),
  orders: fc.tuple(fc.nat(3000), fc.nat(3000)),
});

/** All promises at once. */
export function describeAnyHistory(suite: TimeSeriesSuite): void {
  it('[D05] [D06] [D11] [D14] [D15] answers like a plain model, whatever was written, overwritten and expired before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 8 }),
        fc.array(question, { minLength: 1, maxLength: 3 }),
        (steps, questions) =>
          withSeries(suite, async (series, measurement) => {
            const model = new PlainModel(measurement);
            for (const each of steps) {
              if ('write' in each) {
                await series.write(measurement, each.write);
                model.write(each.write);
              } else {
                await series.expire(measurement, each.expire);
                model.expire(each.expire);
              }
            }
            for (const { ends, tags, everySeconds, orders } of questions) {
              const span = { from: Math.min(...ends), to: Math.max(...ends) };
              expect(await all(series.range(measurement, span, tags))).toEqual(model.range(span, tags));
              expect(await series.latest(measurement, ends[0], tags)).toEqual(model.latest(ends[0], tags));
              const asked = { ...span, tags, field: 'speed', everySeconds };
              expect(await series.rollUp(measurement, asked)).toEqual(model.rollUp(asked));
              expect(await series.totals(measurement, span, tags)).toEqual(model.totals(span, tags));
              for (const lane of [0, 1]) {
                const found = await all(series.written(measurement, lane, ...orders));
                expect(sorted(found)).toEqual(sorted(model.written(lane, ...orders)));
              }
            }
          }),
      ),
      { numRuns: 40 },
    );
  }, 120_000);
}
