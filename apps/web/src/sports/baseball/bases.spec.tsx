import { describe, expect, it } from '@jest/globals';
import { basesText } from './bases.js';

describe('bases and outs in words', () => {
  it('says who stands where', () => {
    expect(basesText([false, false, false], 0)).toBe('bases empty, 0 out');
    expect(basesText([true, false, false], 1)).toBe('runner on first, 1 out');
    expect(basesText([true, false, true], 2)).toBe('runners on first and third, 2 out');
    expect(basesText([true, true, true], 2)).toBe('bases loaded, 2 out');
  });
});
