import { describe, expect, it } from '@jest/globals';
import { preparePitchSelection, signed, type Selection } from './pitch-selection.prepare.js';

const row = (type: string, name: string, before: number, after: number): Selection[number] => ({
  type,
  name,
  before,
  after,
  beforeSpeed: null,
  afterSpeed: null,
});

describe('pitch selection', () => {
  it('[A38] counts each type on both sides, 0 where there are none, unknown ones too', () => {
    const chart = preparePitchSelection(
      [row('FF', 'Four-seam', 60, 30), row('SI', 'Sinker', 40, 0), row('unknown', 'Unknown', 0, 20)],
      true,
    );
    expect(chart?.rows.map((one) => [one.name, one.before, one.after])).toEqual([
      ['Four-seam', 60, 30],
      ['Sinker', 40, 0],
      ['Unknown', 0, 20],
    ]);
    /* One scale for all bars; shares of each side's own total. */
    expect(chart?.rows.map((one) => [one.beforePart, one.afterPart])).toEqual([
      [1, 0.5],
      [40 / 60, 0],
      [0, 20 / 60],
    ]);
    expect(chart?.rows.map((one) => one.points)).toEqual([0, -40, 40]);
    expect(chart?.summary).toBe('Largest changes: Sinker −40.0 points, Unknown +40.0 points.');
  });

  it('[A28] leaves the side after blank while he has not returned', () => {
    const chart = preparePitchSelection([row('FF', 'Four-seam', 60, 0)], false);
    expect(chart?.rows[0]).toMatchObject({ before: 60, after: null, points: null });
  });

  it('draws nothing without pitches', () => {
    expect(preparePitchSelection([], true)).toBeNull();
    expect(preparePitchSelection([row('FF', 'Four-seam', 0, 0)], true)).toBeNull();
  });

  it('writes changes with their sign', () => {
    expect([signed(7.31), signed(-8.66), signed(-0.04), signed(0)]).toEqual(['+7.3', '−8.7', '0.0', '0.0']);
  });
});
