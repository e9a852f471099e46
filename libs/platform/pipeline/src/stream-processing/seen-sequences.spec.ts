import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { hasSequence, withSequence, type SeenRanges } from './seen-sequences.js';

describe('sequences seen', () => {
  it('[D07] knows each number that was put in and no other, in as few ranges as there are gaps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 })), (numbers) => {
        const seen = numbers.reduce<SeenRanges>(withSequence, []);
        const all = [...new Set(numbers)].toSorted((a, b) => a - b);
        expect(Array.from({ length: 62 }, (_, n) => n).filter((n) => hasSequence(seen, n))).toEqual(all);
        expect(seen).toHaveLength(all.filter((n) => !all.includes(n - 1)).length);
        for (const n of all) expect(withSequence(seen, n)).toBe(seen);
      }),
    );
  });

  it('forgets the oldest gap where there are too many', () => {
    const odd = Array.from({ length: 300 }, (_, n) => n * 2 + 1);
    const seen = odd.reduce<SeenRanges>(withSequence, []);
    expect(seen).toHaveLength(200);
    expect([hasSequence(seen, 2), hasSequence(seen, 598), hasSequence(seen, 599)]).toEqual([true, false, true]);
  });
});
