import { describe, expect, it } from '@jest/globals';
import { spanText } from './span-text.js';

describe('a span of time', () => {
  it.each([
    [0, '0 s'],
    [59.6, '1 min'],
    [130, '2 min 10 s'],
    [26 * 3_600, '26 h'],
    [78 * 3_600, '3 days 6 h'],
    [3_600 + 61, '1 h 1 min'],
  ])('of %d s is "%s"', (seconds, text) => {
    expect(spanText(seconds)).toBe(text);
  });
});
