import { describe, expect, it } from '@jest/globals';
import { changeText, changeUnit, intervalText, valueText } from './difference-words.js';
import { difference } from './stint.fixture.js';

describe('a difference in words', () => {
  it('writes values with their unit, and a dash where none is told', () => {
    expect(valueText(difference(), 94.58)).toBe('94.6 mph');
    expect(valueText(difference({ format: 'percent1', unit: 'points' }), 0.56)).toBe('56.0\u00a0%');
    expect(valueText(difference({ format: 'average', unit: '' }), 1)).toBe('1.000');
    expect(valueText(difference(), null)).toBe('–');
  });

  it('writes a change with its sign, shares in points', () => {
    const share = difference({ format: 'percent1' });
    expect([changeText(share, -0.083), changeUnit(share)]).toEqual(['−8.3', 'points']);
    expect([changeText(difference(), -1.24), changeUnit(difference())]).toEqual(['−1.2', 'mph']);
    expect(changeText(difference({ format: 'average' }), 0.375)).toBe('+.375');
    expect(changeText(difference(), -0.01)).toBe('0.0');
    expect(changeText(difference(), null)).toBe('');
  });

  it('says nothing of an interval where too few tell', () => {
    expect(intervalText(difference())).toBe('−1.5 to −1.0');
    expect(intervalText(difference({ low: null, high: null }))).toBe('');
  });
});
