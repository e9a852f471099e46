import { describe, expect, it } from '@jest/globals';
import { waitAfter } from './log-in-limit.js';

const now = new Date('2026-04-01T10:00:00Z');
const wait = (count: number, secondsAgo = 0) =>
  waitAfter({ count, lastAt: count === 0 ? null : new Date(now.getTime() - secondsAgo * 1_000) }, 5, now);

describe('the wait after failed log-ins', () => {
  it('[S02] is none for the first five, then doubles, and never passes a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 8, 9, 10, 11, 200].map((count) => wait(count))).toEqual([
      0, 0, 15, 30, 60, 120, 240, 480, 900, 900,
    ]);
  });

  it('runs from the last failure', () => {
    expect(wait(6, 10)).toBe(20);
    expect(wait(6, 31)).toBe(0);
  });
});
