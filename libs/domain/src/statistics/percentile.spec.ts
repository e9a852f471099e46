import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { midRank, midRankPercentile, poolPlaces } from './percentile.js';

describe('poolPlaces', () => {
  it('[T10] counts who is worse and who is as good, whichever direction is the better one', () => {
    const pool = fc.array(fc.integer({ min: -3, max: 5 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pool, fc.constantFrom('higher', 'lower', null), (values, better) => {
        const places = poolPlaces(values, better);
        for (const value of values) {
          const worse = values.filter((other) => (better === 'lower' ? other > value : other < value)).length;
          const equal = values.filter((other) => other === value).length;
          expect(places.get(value)).toEqual({ below: worse, equal, poolSize: values.length });
          expect(midRank(places.get(value)!)).toBe((100 * (worse + equal / 2)) / values.length);
        }
      }),
    );
  });

  it('has no place for a value that is not in the pool', () => {
    expect(poolPlaces([], 'higher').size).toBe(0);
    expect(() => midRankPercentile(3, [1, 2], 'higher')).toThrow('3 is not among the 2 values of its pool');
  });
});
