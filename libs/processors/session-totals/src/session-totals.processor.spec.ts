import { describe, expect, it } from '@jest/globals';
import type { RecordOf } from '@fieldhouse/domain';
import { combineWindows, windowMetric, type sessionTotal } from '@fieldhouse/domain/tracking';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import * as fc from 'fast-check';
import { sessionTotals } from './session-totals.processor.js';

const [ann, bea] = ['01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f', '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e80'];

interface Window {
  readonly metric: string;
  readonly minute: number;
  readonly value: number;
  readonly samples?: number;
  readonly person?: string;
  readonly lengthSeconds?: number;
}
const window = ({ metric, minute, value, samples = 600, person = ann!, lengthSeconds = 60 }: Window) =>
  ({
    of: 'metric-window',
    row: {
      session: 'north-park:2026-05-01-match',
      person,
      metric,
      lengthSeconds,
      startsAt: new Date(Date.UTC(2026, 4, 1, 12, minute)).toISOString(),
      localDate: '2026-05-01',
      value,
      samples,
      coverage: 0.5,
    },
  }) as InputRow;

function totalsOf(rows: readonly InputRow[], batchSize = 100) {
  const { ctx, counters } = createTestContext({ settings: sessionTotals.parameters.parse({}) });
  let state = sessionTotals.initial(ctx.settings);
  for (let at = 0; at < rows.length; at += batchSize)
    state = sessionTotals.process(rows.slice(at, at + batchSize), state, ctx).state;
  const rowsOut = sessionTotals.finish(state, ctx).out.map(({ row }) => row as RecordOf<typeof sessionTotal>);
  return { totals: rowsOut, counters };
}

describe('session-totals', () => {
  it('[D05] sums distance, takes the highest speed, and weights the mean heart rate by its readings', () => {
    const rows = [
      window({ metric: 'distance', minute: 0, value: 120 }),
      window({ metric: 'max-speed', minute: 0, value: 8.1 }),
      window({ metric: 'heart-rate', minute: 0, value: 140, samples: 60 }),
      window({ metric: 'distance', minute: 1, value: 80 }),
      window({ metric: 'max-speed', minute: 1, value: 7.2 }),
      window({ metric: 'heart-rate', minute: 1, value: 160, samples: 20 }),
      window({ metric: 'distance', minute: 1, value: 40, person: bea! }),
    ];
    const { totals } = totalsOf(rows);
    expect(
      totals.map(({ person, metric, value, samples, seconds }) => [person, metric, value, samples, seconds]),
    ).toEqual([
      [ann, 'distance', 200, 1200, 60],
      [ann, 'max-speed', 8.1, 1200, 60],
      [ann, 'heart-rate', 145, 80, 60],
      [bea, 'distance', 40, 600, 30],
    ]);
  });

  it('takes windows of one length, for those of others tell the same again', () => {
    const rows = [1, 60].map((lengthSeconds) => window({ metric: 'distance', minute: 0, value: 5, lengthSeconds }));
    expect(totalsOf(rows).totals.map(({ value }) => value)).toEqual([5]);
  });

  it('counts windows of a metric that nobody knows, and makes nothing of them', () => {
    const { totals, counters } = totalsOf([window({ metric: 'charisma', minute: 0, value: 5 })]);
    expect([totals, counters]).toEqual([[], { unknown_metric: 1 }]);
  });

  it('[D05] is what the windows of each metric come to together, however they are cut', () => {
    const windows = fc.array(
      fc.record({
        metric: fc.constantFrom('distance', 'max-speed', 'speed', 'sprints'),
        minute: fc.nat(90),
        value: fc.integer({ min: 0, max: 50 }),
        samples: fc.integer({ min: 1, max: 600 }),
        person: fc.constantFrom(ann, bea),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 9 }), (windows, size) => {
        for (const { person, metric, value } of totalsOf(windows.map(window), size).totals) {
          const own = windows.filter((one) => one.person === person && one.metric === metric);
          expect(value).toBeCloseTo(combineWindows(windowMetric(metric)!.over, own)!, 9);
        }
      }),
    );
  });
});

describeProcessor(sessionTotals, {
  folder: import.meta.url,
  partitions: [
    ['distance', 'speed', 'max-speed'].flatMap((metric, i) =>
      [0, 1, 2].map((minute) => window({ metric, minute, value: minute + i, person: minute === 1 ? bea! : ann! })),
    ),
    [window({ metric: 'sprints', minute: 0, value: 0 })],
  ],
});
