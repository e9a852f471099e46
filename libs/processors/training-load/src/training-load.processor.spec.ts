import { describe, expect, it } from '@jest/globals';
import type { RecordOf } from '@fieldhouse/domain';
import type { dailyLoad } from '@fieldhouse/domain/tracking';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { sessionTotalRow, loadsOf } from './session-total.fixture.js';
import { trainingLoad } from './training-load.processor.js';

const picked = (rows: readonly InputRow[], ...columns: readonly (keyof RecordOf<typeof dailyLoad>)[]) =>
  loadsOf(rows).map((row) => columns.map((column) => row[column]));

describe('training-load', () => {
  it('[D18] adds the sessions of a day, and has a row of load 0 for a day without one', () => {
    const rows = [
      sessionTotalRow({ localDate: '2026-02-27', value: 4000, session: 'a' }),
      sessionTotalRow({ localDate: '2026-02-27', value: 2000, session: 'b' }),
      sessionTotalRow({ localDate: '2026-03-01', value: 5000, session: 'c' }),
    ];
    expect(picked(rows, 'localDate', 'load', 'sessions')).toEqual([
      ['2026-02-27', 6000, 2],
      ['2026-02-28', 0, 0],
      ['2026-03-01', 5000, 1],
    ]);
  });

  it('[L08] gives acute and chronic load, the three ratios, monotony and strain of each day', () => {
    const rows = ['2026-05-01', '2026-05-03'].map((localDate, i) =>
      sessionTotalRow({ localDate, value: i === 0 ? 700 : 1400, session: localDate }),
    );
    const last = loadsOf(rows).at(-1)!;
    expect([last.acute, last.chronic, last.coupledRatio, last.uncoupledRatio]).toEqual([300, 75, 4, null]);
    const acute = 700 * 0.75 * 0.75 + 1400 * 0.25;
    const chronic = 700 * (27 / 29) ** 2 + 1400 * (2 / 29);
    expect(last.weightedRatio).toBeCloseTo(acute / chronic, 12);
    const deviation = Math.sqrt((400 ** 2 + 1100 ** 2 + 5 * 300 ** 2) / 7);
    expect(last.monotony).toBeCloseTo(300 / deviation, 12);
    expect(last.strain).toBeCloseTo(2100 * (300 / deviation), 9);
  });

  it('makes loads of the metrics that its parameters name alone, each by itself', () => {
    const rows = ['distance', 'sprints'].map((metric) => sessionTotalRow({ metric }));
    expect(picked(rows, 'metric')).toEqual([['distance']]);
    expect(trainingLoad.parameters.safeParse({ metrics: ['max-speed'] }).success).toBe(false);
  });
});

describeProcessor(trainingLoad, {
  folder: import.meta.url,
  partitions: [
    ['2026-05-01', '2026-05-02', '2026-05-02', '2026-05-09'].map((localDate, i) =>
      sessionTotalRow({ localDate, value: 1000 * (i + 1), session: `${i}` }),
    ),
    [sessionTotalRow({ value: 0 })],
  ],
});
