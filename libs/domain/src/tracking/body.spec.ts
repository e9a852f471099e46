import { describe, expect, it } from '@jest/globals';
import { defaultRecoveryRule, heartRateRecovery, noRecovery } from './heart-rate-recovery.js';
import { heartRateZone } from './heart-rate-zones.js';
import { addToImpacts, noImpacts } from './impacts.js';
import { standardGravity } from './motion-units.js';
import { playerLoad } from './player-load.js';
import { banisterImpulse, banisterWeights, edwardsImpulse } from './trimp.js';

describe('PlayerLoad', () => {
  it('[L08] is the length of the changes of acceleration over 100: 0.03, 0.04 and 0.12 g together are 0.13 of one, 0.0013 AU', () => {
    const samples = [
      [0, 0, 1],
      [0.03, 0.04, 1.12],
      [0.03, 0.04, 1.12],
    ] as const;
    expect(playerLoad(samples)).toBeCloseTo(0.0013, 12);
    expect([playerLoad([]), playerLoad([[0, 0, 1]])]).toEqual([null, null]);
  });
});

describe('impacts', () => {
  it('[L08] are times beyond 5 g, however long', () => {
    const tally = noImpacts();
    for (const g of [1, 5, 5.1, 8, 2, 6, 1]) addToImpacts(tally, g * standardGravity);
    expect(tally.count).toBe(2);
  });
});

describe('training impulse', () => {
  it('[L08] heart-rate zones begin at 50, 60, 70, 80 and 90 % of the maximum', () => {
    const zones = [99, 100, 119, 120, 140, 160, 180, 200, 210].map((rate) => heartRateZone(rate, 200));
    expect(zones).toEqual([0, 1, 1, 2, 3, 4, 5, 5, 5]);
  });

  it('[T13] [L08] of Edwards: 10 min at 55 %, 20 at 65 %, 15 at 75 %, 10 at 85 % and 5 at 95 % are 10 + 40 + 45 + 40 + 25 = 160 AU', () => {
    const minutes = [
      [10, 110],
      [20, 130],
      [15, 150],
      [10, 170],
      [5, 190],
    ] as const;
    expect(minutes.reduce((sum, [time, rate]) => sum + time * edwardsImpulse(rate, 200), 0)).toBe(160);
  });

  it('[T13] [L08] of Banister: 0 at rest, 4.37 a minute at the maximum for men and 4.57 for women, and no more above it', () => {
    const range = { resting: 50, maximum: 200 };
    const men = [40, 50, 125, 200, 220].map((rate) => banisterImpulse(rate, range, banisterWeights.men));
    expect(men.map((value) => value.toFixed(2))).toEqual(['0.00', '0.00', '0.84', '4.37', '4.37']);
    expect(banisterImpulse(200, range, banisterWeights.women).toFixed(2)).toBe('4.57');
  });
});

describe('heart-rate recovery', () => {
  const watched = (
    samples: readonly (readonly [seconds: number, speed: number | null, heartRate: number | null])[],
  ) => {
    const watch = noRecovery();
    return samples.flatMap(([seconds, speed, heartRate]) => {
      const fall = heartRateRecovery(watch, seconds * 1e6, speed, heartRate, 200, defaultRecoveryRule);
      return fall === null ? [] : [[seconds, fall]];
    });
  };

  it('[L08] is what the heart rate falls by in the 60 s after an effort: from 180 to 152 by 28', () => {
    expect(
      watched([
        [0, 6, 178],
        [10, 1, 180],
        [40, 0.5, 165],
        [69, 0, 153],
        [70, 0, 152],
        [71, 0, 150],
      ]),
    ).toEqual([[70, 28]]);
  });

  it('[L08] is none of who runs again, of an effort under 80 % of the maximum, over a gap, or without a heart rate then', () => {
    expect(
      watched([
        [0, 6, 180],
        [10, 1, 180],
        [30, 3, 170],
        [31, 1, null],
        [70, 1, 150],
        [90, 1, 140],
      ]),
    ).toEqual([]);
    expect(
      watched([
        [0, 6, 150],
        [10, 1, 159],
        [70, 1, 120],
      ]),
    ).toEqual([]);
    expect(
      watched([
        [0, 6, 180],
        [10, 1, 180],
        [30, null, null],
        [70, 1, 150],
      ]),
    ).toEqual([]);
    expect(
      watched([
        [0, 6, 180],
        [10, 1, 180],
        [76, 1, 150],
      ]),
    ).toEqual([]);
  });
});
