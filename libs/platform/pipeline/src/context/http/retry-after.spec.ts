import { describe, expect, it } from '@jest/globals';
import { retryAfterSeconds } from './retry-after.js';

describe('a Retry-After header', () => {
  it.each([
    ['120', 120],
    [' 7 ', 7],
    ['0', 0],
    ['Wed, 01 Apr 2026 12:00:30 GMT', 30],
    ['Wed, 01 Apr 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j asks for %p seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, new Date('2026-04-01T12:00:00Z'))).toBe(seconds);
  });
});
