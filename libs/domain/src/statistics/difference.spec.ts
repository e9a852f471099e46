import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { couldBeChance, differenceOfMeans, differenceOfShares } from './difference.js';
import { ratioSumSample } from './ratio-sum.js';
import { rollingMeans } from './rolling-mean.js';
import { sampleOf } from './sample.js';

const first = [27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4];
const second = [27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4];

describe('differenceOfMeans', () => {
  it('[A43] gives the interval that SciPy gives', () => {
    const told = differenceOfMeans(sampleOf(first), sampleOf(second));
    expect(told).toMatchObject({ beforeSample: 15, afterSample: 15, method: "Welch's t interval" });
    expect([told.low, told.high]).toEqual([expect.closeTo(0.3492370662, 8), expect.closeTo(3.9840962671, 8)]);
    expect(couldBeChance(told)).toBe(false);
  });

  it('widens with the confidence that is asked for', () => {
    const [a, b] = [first.slice(0, 10), second.slice(0, 10)].map(sampleOf) as [never, never];
    const wide = differenceOfMeans(a, b, 0.99);
    const narrow = differenceOfMeans(a, b);
    expect(wide.low!).toBeLessThan(narrow.low!);
    expect(wide.high!).toBeGreaterThan(narrow.high!);
  });

  it('tells no interval of single or of equal values, and no change of none', () => {
    expect(differenceOfMeans(sampleOf([1]), sampleOf([2, 3]))).toMatchObject({ change: 1.5, low: null, high: null });
    expect(differenceOfMeans(sampleOf([1, 1]), sampleOf([2, 2]))).toMatchObject({ change: 1, low: null, high: null });
    const none = differenceOfMeans(sampleOf([]), sampleOf([2, 3]));
    expect(none).toMatchObject({ before: null, change: null, low: null, beforeSample: 0 });
    expect(couldBeChance(none)).toBe(true);
  });
});

describe('differenceOfShares', () => {
  // Newcombe 1998, table II, method 10; there the first share less the second.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('[A43] of %p/%p and %p/%p lies between the values of the paper', (a, n, b, m, low, high) => {
    const told = differenceOfShares({ successes: b, trials: m }, { successes: a, trials: n });
    expect([told.low, told.high]).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)]);
  });

  it('holds its change, stays within −1 to 1, and turns round with its halves', () => {
    const share = fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }))
      .map(([successes, trials]) => ({ successes: Math.min(successes, trials), trials }));
    fc.assert(
      fc.property(share, share, (before, after) => {
        const told = differenceOfShares(before, after);
        expect(told.low! <= told.change! + 1e-12 && told.high! >= told.change! - 1e-12).toBe(true);
        expect(told.low! >= -1 - 1e-12 && told.high! <= 1 + 1e-12).toBe(true);
        expect(differenceOfShares(after, before).low).toBeCloseTo(-told.high!, 12);
      }),
    );
  });

  it('tells nothing of no trials', () => {
    const told = differenceOfShares({ successes: 0, trials: 0 }, { successes: 1, trials: 2 });
    expect(told).toMatchObject({ before: null, after: 0.5, change: null, low: null, high: null });
  });
});

describe('ratioSumSample', () => {
  const hit = { above: 1, below: 1 };
  const out = { above: 0, below: 1 };
  const none = { above: 0, below: 0 };

  it('is the mean and the variance of the values where there is one ratio and each counts once', () => {
    const told = ratioSumSample([[hit], [out], [out], [hit], [out]]);
    const plain = sampleOf([1, 0, 0, 1, 0]);
    expect(told).toEqual({ size: 5, mean: plain.mean, variance: expect.closeTo(plain.variance!, 12) });
  });

  it('spreads as leaving out one event after the other does', () => {
    const events = Array.from({ length: 60 }, (_, at) =>
      at % 7 === 0
        ? [hit, none] // a walk
        : at % 5 === 0
          ? [hit, { above: (at % 4) + 1, below: 1 }]
          : [out, out],
    );
    const { variance, size } = ratioSumSample(events);
    const without = events.map((_, left) => ratioSumSample(events.filter((_, at) => at !== left)).mean!);
    const middle = without.reduce((sum, value) => sum + value, 0) / size;
    const jackknife = ((size - 1) / size) * without.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    expect(variance! / size / jackknife).toBeGreaterThan(0.95);
    expect(variance! / size / jackknife).toBeLessThan(1.02);
  });

  it('has no mean where nothing stands below a line', () => {
    expect(ratioSumSample([[hit, none]])).toEqual({ size: 1, mean: null, variance: null });
    expect(ratioSumSample([])).toEqual({ size: 0, mean: null, variance: null });
  });
});

describe('rollingMeans', () => {
  it('[A42] are means of the last values with their band, from the first full span on', () => {
    const told = rollingMeans(first, 15);
    const { mean, variance } = sampleOf(first);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ at: 14, mean });
    expect(told[0]!.high - told[0]!.mean).toBeCloseTo(2.144786688 * Math.sqrt(variance! / 15), 8);
    expect(rollingMeans([1, 2, 3, 4], 2).map(({ at, mean }) => [at, mean])).toEqual([
      [1, 1.5],
      [2, 2.5],
      [3, 3.5],
    ]);
    expect(rollingMeans([1], 2)).toEqual([]);
  });
});
