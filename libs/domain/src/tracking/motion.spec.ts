import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addToEfforts, defaultAccelerationRule, noEfforts } from './accelerations.js';
import { distanceOf } from './distance.js';
import { heldSpeed, noTrail } from './held-speed.js';
import { highSpeed, speedZone } from './speed-zones.js';
import { addToSprints, defaultSprintRule, noSprints } from './sprints.js';

/** Samples a step apart. */
const series = (speeds: readonly number[], seconds = 0.1) =>
  speeds.map((speed, i) => ({ at: Math.round(i * seconds * 1e6), speed }));

describe('distance', () => {
  it('[L08] [D05] is speed times time since the sample before: 5 m/s for a second and 2 m/s for half of one are 6 m', () => {
    expect(distanceOf(series([9, 5, 5, 2, 2], 0.5), 2)).toBeCloseTo(0.5 * (5 + 5 + 2 + 2), 12);
    expect(distanceOf(series([0, ...Array<number>(10).fill(5), ...Array<number>(5).fill(2)]), 2)).toBeCloseTo(6, 12);
  });

  it('[L08] has nothing over a gap, and is unknown where there is no step at all', () => {
    const beforeAndAfter = [...series([5, 5]), ...series([5, 5]).map(({ at, speed }) => ({ at: at + 60e6, speed }))];
    expect(distanceOf(beforeAndAfter, 2)).toBeCloseTo(1, 12);
    expect([distanceOf([], 2), distanceOf(series([5]), 2), distanceOf(series([5, 5], 3), 2)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('speed zones', () => {
  it('[L08] are those of FIFA: 7, 15, 20 and 25 km/h belong to the faster zone', () => {
    const zones = [0, 6.9, 7, 14.9, 15, 19.9, 20, 24.9, 25, 36].map((speed) => speedZone(speed / 3.6));
    expect(zones).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('[L08] high-speed running begins at 19.8 km/h', () => {
    expect(highSpeed * 3.6).toBeCloseTo(19.8, 12);
  });
});

describe('sprints', () => {
  const sprinted = (speeds: readonly number[], seconds = 0.1) => {
    const tally = noSprints();
    for (const { at, speed } of series(speeds, seconds))
      addToSprints(tally, at, speed, speed * seconds, defaultSprintRule);
    return { count: tally.count, metres: Number(tally.metres.toFixed(6)) };
  };
  const times = (count: number, speed: number) => Array<number>(count).fill(speed);

  it('[L08] count from the second on: eleven samples of 8 m/s at 10 Hz are one of 8 m, ten are none', () => {
    expect(sprinted([5, ...times(11, 8), 5])).toEqual({ count: 1, metres: 8 });
    expect(sprinted([5, ...times(10, 8), 5])).toEqual({ count: 0, metres: 0 });
  });

  it('[L08] need two samples over 7 m/s to begin, and then go on above the exit speed of 5.6 m/s', () => {
    expect(sprinted([5, 7.1, ...times(12, 6.5)])).toEqual({ count: 0, metres: 0 });
    expect(sprinted([5, 7.1, 7.1, ...times(10, 6), 5.6, 6.9])).toEqual({ count: 1, metres: 6.71 });
  });

  it('[L08] do not depend on the rate: the same run at 5, 10, 20 and 100 Hz is one sprint of nearly the same way', () => {
    for (const hertz of [5, 10, 20, 100]) {
      const { count, metres } = sprinted(
        Array.from({ length: 4 * hertz }, (_, i) => (i < hertz || i >= 3 * hertz ? 4 : 8)),
        1 / hertz,
      );
      expect([hertz, count]).toEqual([hertz, 1]);
      expect(Math.abs(metres - 16)).toBeLessThanOrEqual(8 / hertz + 1e-6);
    }
  });

  it('[L08] end at a gap', () => {
    const tally = noSprints();
    const rule = defaultSprintRule;
    for (const at of [0, 1, 2, 3, 4]) addToSprints(tally, at * 100_000, 8, 0.8, rule);
    addToSprints(tally, 5e6, null, 0, rule);
    for (const at of [50, 51, 52, 53, 54]) addToSprints(tally, at * 100_000, 8, 0.8, rule);
    expect(tally.count).toBe(0);
  });
});

describe('accelerations', () => {
  const counted = (values: readonly number[], seconds = 0.1) => {
    const tally = noEfforts();
    for (const value of values) addToEfforts(tally, value, seconds, defaultAccelerationRule);
    return tally.count;
  };

  it('[L08] last longer than half a second beyond 2.5 m/s²: six samples at 10 Hz, eleven at 20 Hz, and each counts once', () => {
    expect([5, 6, 30].map((samples) => counted(Array<number>(samples).fill(2.6)))).toEqual([0, 1, 1]);
    expect([10, 11].map((samples) => counted(Array<number>(samples).fill(2.6), 0.05))).toEqual([0, 1]);
    expect(counted(Array<number>(30).fill(2.5))).toBe(0);
  });

  it('[L08] are two where one ends and another begins', () => {
    expect(counted([...Array<number>(7).fill(3), 2, ...Array<number>(7).fill(3)])).toBe(2);
  });
});

describe('held speed', () => {
  it('[L08] is the lowest of the last half second: a spike of one sample is no maximum', () => {
    const trail = noTrail();
    const held = series([6, 6, 6, 6, 6, 7, 9, 7, 7, 7, 7, 7]).map(({ at, speed }) => heldSpeed(trail, at, speed));
    expect(held).toEqual([null, null, null, null, null, 6, 6, 6, 6, 6, 7, 7]);
  });

  it('[L08] begins anew after a gap', () => {
    const trail = noTrail();
    for (const { at, speed } of series(Array<number>(9).fill(6))) heldSpeed(trail, at, speed);
    heldSpeed(trail, 5e6, null);
    expect(heldSpeed(trail, 5.1e6, 8)).toBeNull();
  });

  it('[L08] is, at any rate, the highest speed that a whole half second was run at', () => {
    const steps = fc.array(fc.record({ step: fc.integer({ min: 5, max: 300 }), speed: fc.nat(12) }), { minLength: 1 });
    fc.assert(
      fc.property(steps, (steps) => {
        let at = 0;
        const samples = steps.map(({ step, speed }) => ({ at: (at += step * 1000), speed }));
        const trail = noTrail();
        const got = samples.map((sample) => heldSpeed(trail, sample.at, sample.speed));
        const byTheRule = samples.map((sample, i) => {
          const first = samples.findLastIndex((other) => other.at <= sample.at - 500_000);
          return first < 0 ? null : Math.min(...samples.slice(first, i + 1).map(({ speed }) => speed));
        });
        expect(got).toEqual(byTheRule);
      }),
    );
  });
});
