import { describe, expect, it } from '@jest/globals';
import { monotonies, strains } from './monotony.js';
import { workloadRatioCritics } from './workload-ratio-critics.js';
import { coupledRatios, uncoupledRatios, weightedMeans, weightedRatios } from './workload-ratio.js';

const days = (count: number, load: number) => Array<number>(count).fill(load);

describe('acute to chronic workload ratio', () => {
  it('[L08] [T13] coupled: mean of 7 days over mean of 28; 4 in the first week, 1 of a month all alike, 1.6 of a doubled week', () => {
    expect(coupledRatios(days(28, 300)).slice(0, 7)).toEqual(days(7, 4).map((four) => expect.closeTo(four, 12)));
    expect(coupledRatios(days(28, 300)).at(-1)).toBeCloseTo(1, 12);
    expect(coupledRatios([...days(21, 300), ...days(7, 600)]).at(-1)).toBeCloseTo(600 / 375, 12);
  });

  it('[L08] uncoupled: the same doubled week over the three before it is 2', () => {
    expect(uncoupledRatios([...days(21, 300), ...days(7, 600)]).at(-1)).toBeCloseTo(2, 12);
    expect(uncoupledRatios(days(7, 300))).toEqual(days(7, 0).map(() => null));
  });

  it('[L08] weighted: λ is 2 ÷ (N + 1); loads of 100, 200 and 0 give means of 100, 125, 93.75 over 100, 106.9, 99.5', () => {
    expect(weightedMeans([100, 200, 0], 7)).toEqual([100, 125, 93.75]);
    const chronic = [100, 100 * (27 / 29) + 200 * (2 / 29), (100 * (27 / 29) + 200 * (2 / 29)) * (27 / 29)];
    expect(weightedRatios([100, 200, 0])).toEqual(
      [100, 125, 93.75].map((acute, day) => expect.closeTo(acute / chronic[day]!, 12)),
    );
  });

  it('[L08] is unknown where there is no chronic load', () => {
    expect([coupledRatios([0, 0]), weightedRatios([0, 0]), coupledRatios([])]).toEqual([
      [null, null],
      [null, null],
      [],
    ]);
  });

  it('[L08] names its critics, each with a source', () => {
    expect(workloadRatioCritics.map(({ source }) => source.split(' ')[0])).toEqual([
      'Lolli',
      'Impellizzeri',
      'Williams',
    ]);
  });
});

describe('monotony and strain', () => {
  it('[L08] [T13] of a week of 100, 0, 100, 0, 100, 0, 100: mean 57.1 over deviation 49.5 is 1.155, strain 400 times that', () => {
    const week = [100, 0, 100, 0, 100, 0, 100];
    expect(monotonies(week).at(-1)).toBeCloseTo(2 / Math.sqrt(3), 12);
    expect(strains(week).at(-1)).toBeCloseTo(800 / Math.sqrt(3), 10);
  });

  it('[L08] are unknown where seven days are alike, for it would be without end', () => {
    expect(monotonies(days(8, 0.1)).slice(-2)).toEqual([null, null]);
    expect(strains([0]).at(-1)).toBeNull();
  });
});
