import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dayNumber, niceTicks, share } from './scale.js';

describe('scales', () => {
  it('puts ticks at round numbers around the values', () => {
    expect(niceTicks(0.264, 0.547, 5)).toEqual([0.2, 0.3, 0.4, 0.5, 0.6]);
    expect(niceTicks(3, 3, 5)).toContain(3);
    expect(niceTicks(Infinity, -Infinity, 5)).toEqual([]);
  });

  it('always encloses the values with a handful of ticks', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const ticks = niceTicks(min, max, 5);
        expect(ticks[0]).toBeLessThanOrEqual(min + (max - min) * 1e-6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max - (max - min) * 1e-6);
        expect(ticks.length).toBeLessThan(13);
      }),
    );
  });

  it('measures days across months', () => {
    expect(dayNumber('2019-05-01') - dayNumber('2019-04-29')).toBe(2);
  });

  it('puts a single value in the middle', () => {
    expect(share(4, 4, 4)).toBe(0.5);
    expect(share(3, 2, 4)).toBe(0.5);
  });
});
