import { describe, expect, it } from '@jest/globals';
import { joined, likeText, listOf, raw, sql } from './sql.js';

const dollar = (number: number) => `$${number}`;

describe('sql', () => {
  it('makes parameters of values, in the order of their places, through nested pieces', () => {
    const inner = sql`b.y = ${2} and b.z in ${listOf([3, 4])}`;
    expect(sql`select ${raw('b.x')} from b where b.a = ${1} and ${inner} limit ${5}`.render(dollar)).toEqual({
      text: 'select b.x from b where b.a = $1 and b.y = $2 and b.z in ($3, $4) limit $5',
      parameters: [1, 2, 3, 4, 5],
    });
  });

  it('joins pieces, and refuses to join none', () => {
    expect(joined([sql`a.x`, sql`${7}`], ', ').render(() => '?')).toEqual({ text: 'a.x, ?', parameters: [7] });
    expect(() => joined([], ', ')).toThrow(RangeError);
  });

  it('takes what a reader types as text, wildcards too', () => {
    expect(likeText('100%_!')).toBe('100!%!_!!');
  });
});
