import { describe, expect, it } from '@jest/globals';
import {
  equivalentSlope,
  metabolicPower2018,
  runningCost,
  transitionSpeed,
  walkingCost,
} from './metabolic-power-2018.js';
import { metabolicPower } from './metabolic-power.js';

describe('metabolic power', () => {
  it('[L08] by the form of 2005 and 2010: 5 m/s without acceleration on grass are 3.6 × 1.29 × 5 = 23.2 W/kg', () => {
    expect(metabolicPower(5, 0)).toBeCloseTo(23.22, 10);
    expect(metabolicPower(5, 0, 1)).toBeCloseTo(18, 10);
  });

  it('[L08] by the form of 2005 and 2010: accelerating by 2.5 m/s² is a slope of 0.255, braking by 3 m/s² one of −0.306', () => {
    expect(metabolicPower(4, 2.5)).toBeCloseTo(58.051629, 6);
    expect(metabolicPower(6, -3)).toBeCloseTo(20.434541, 6);
  });

  it('[L08] is never below nothing, where the polynomial was never measured', () => {
    expect(metabolicPower(1, -0.8 * 9.80665)).toBe(0);
    expect(metabolicPower(0, 3)).toBe(0);
  });

  it('[L08] by the form of 2018 agrees with floodlight’s documented example', () => {
    // Places (0, 0), (0, 1), (1, 1), (2, 2) at 20 Hz, central differences; floodlight tells power over the rate.
    const speeds = [1, Math.SQRT1_2, Math.hypot(1, 0.5), Math.SQRT2].map((step) => step * 20);
    const [a, b, c, d] = speeds as [number, number, number, number];
    const accelerations = [b - a, (c - a) / 2, (d - b) / 2, d - c].map((change) => change * 20);
    const got = speeds.map((speed, i) => metabolicPower2018(speed, accelerations[i]!) / 20);
    for (const [i, value] of [1164.59773017, 185.59792131, 9448.10007077, 8593.05199423].entries())
      expect(got[i]).toBeCloseTo(value, 6);
  });

  it('[L08] by the form of 2018 agrees with floodlight part by part', () => {
    const three = (values: readonly number[]) => values.map((value) => Number(value.toFixed(3)));
    const motions = [
      [1, 1.8],
      [0.1, 4.9],
      [2.8, 0.65],
      [5, 1.1],
      [2.3, -0.5],
      [2.3, -2.7],
    ] as const;
    expect(three(motions.map(([v, a]) => equivalentSlope(v, a)))).toEqual([0.184, 0.5, 0.069, 0.122, -0.049, -0.273]);
    const slopes = [0, 0.15, -0.11, 0.2, 0.5, -0.5];
    expect(three(slopes.map(transitionSpeed))).toEqual([2.27, 1.704, 2.285, 1.434, 1.044, 9.717]);
    // Floodlight's own test takes the equivalent mass to three digits.
    expect(slopes.map(runningCost)).toEqual(
      [3.6, 7.988, 1.79, 9.708, 22.625, 4.668].map((cost) => expect.closeTo(cost, 2)),
    );
    expect(walkingCost(1, 0)).toBeCloseTo(2.02, 10);
    expect(walkingCost(0.1, 0.15)).toBeCloseTo(8.962, 2);
    expect(walkingCost(2.3, -0.5)).toBeCloseTo(3.013, 2);
  });

  it('[L08] by the form of 2018 walks below the transition speed and runs above 2.5 m/s', () => {
    expect(metabolicPower2018(1, 0)).toBeCloseTo(walkingCost(1, equivalentSlope(1, 0)), 10);
    expect(metabolicPower2018(3, 0)).toBeCloseTo(3 * runningCost(equivalentSlope(3, 0)), 10);
  });
});
