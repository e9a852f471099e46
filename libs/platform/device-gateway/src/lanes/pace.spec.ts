import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

describe('the pace of a device', () => {
  it('is so many a second, as many at once after a quiet second', () => {
    let now = 0;
    const pace = new Pace(4, () => now);
    const turns = (count: number) => Array.from({ length: count }, () => pace.take());
    expect(turns(6)).toEqual([0, 0, 0, 0, 250, 500]);
    now = 0.5;
    expect(turns(1)).toEqual([250]);
    now = 100;
    expect(turns(5)).toEqual([0, 0, 0, 0, 250]);
  });

  it('is none where there is no limit', () => {
    const pace = new Pace(Infinity, () => 0);
    expect([pace.take(), pace.take()]).toEqual([0, 0]);
  });
});
