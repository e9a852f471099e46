import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metresPerInch } from '../../units.js';
import { differenceGrid, highestBin, pitchGrid } from './pitch-grid.js';
import { isShown, swingShares, zoneShare } from './pitch-rates.js';
import { pitchSelection } from './pitch-selection.js';
import { fieldPlace, sprayDegrees } from './spray.js';
import type { PitchCall } from './vocabulary.js';

const at = (xInches: number, zInches: number) => ({
  plateXMetres: xInches * metresPerInch,
  plateZMetres: zInches * metresPerInch,
});

describe('pitchGrid', () => {
  it('[A35] counts in 12 by 15 bins of 4 inches, the strike zone being 6 by 6 of them', () => {
    const grid = pitchGrid([at(-24, 0), at(-12, 18), at(11.9, 41.9), at(23.9, 59.9), at(0, 20)]);
    expect([grid.bins.length, ...new Set(grid.bins.map((row) => row.length))]).toEqual([15, 12]);
    const filled = grid.bins.flatMap((row, y) => row.flatMap((count, x) => (count > 0 ? [[x, y, count]] : [])));
    expect(filled).toEqual([
      [0, 0, 1],
      [3, 4, 1],
      [6, 5, 1],
      [8, 10, 1],
      [11, 14, 1],
    ]);
  });

  it('[A35] tells apart what lies beyond it and what has no place', () => {
    const nowhere = { plateXMetres: null, plateZMetres: 1 };
    const grid = pitchGrid([at(24, 30), at(-24.1, 30), at(0, 60), at(0, -1), nowhere, at(0, 30)]);
    expect(grid).toMatchObject({ outside: 4, withoutLocation: 1 });
    expect(highestBin(grid)).toBe(1);
  });

  it('puts a place on an edge into the bin that begins there, however it was converted', () => {
    for (const feet of [-2, -1, 0, 1]) {
      const grid = pitchGrid([{ plateXMetres: feet * 0.3048, plateZMetres: 0 }]);
      expect(grid.bins[0]![(feet + 2) * 3]).toBe(1);
    }
  });

  it('[A36] gives both halves one scale, and a difference that nets to nothing where as many pitches are in it', () => {
    const place = fc.tuple(fc.double({ min: -23, max: 23, noNaN: true }), fc.double({ min: 0, max: 59, noNaN: true }));
    const half = fc.array(
      place.map(([x, z]) => at(x, z)),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(half, half, (earlier, later) => {
        const [before, after] = [pitchGrid(earlier), pitchGrid(later)];
        expect(highestBin(before, after)).toBe(Math.max(highestBin(before), highestBin(after)));
        const difference = differenceGrid(before, after).flat();
        expect(difference.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
        expect(
          differenceGrid(before, before)
            .flat()
            .every((value) => value === 0),
        ).toBe(true);
      }),
    );
  });

  it('smooths the difference over the neighbouring bins', () => {
    const difference = differenceGrid(pitchGrid([at(-22, 2)]), pitchGrid([at(2, 30)]));
    expect(difference[7]!.slice(5, 8)).toEqual([0.125, 0.25, 0.125]);
    expect(difference[6]!.slice(5, 8)).toEqual([0.0625, 0.125, 0.0625]);
    expect(difference[0]![0]).toBe(-9 / 16);
    expect(
      differenceGrid(pitchGrid([]), pitchGrid([at(2, 30)]))
        .flat()
        .every((value) => value === 0),
    ).toBe(true);
  });
});

describe('rates of pitches', () => {
  const calls: readonly PitchCall[] = [
    'ball',
    'called-strike',
    'swinging-strike',
    'missed-bunt',
    'foul-tip',
    'foul',
    'in-play',
  ];

  it('[A37] chooses swings, contact, balls in play and misses', () => {
    const shown = (choice: Parameters<typeof isShown>[1]) => calls.filter((call) => isShown(call, choice));
    expect(shown('all')).toEqual(calls);
    expect(shown('swing')).toEqual(calls.slice(2));
    expect(shown('contact')).toEqual(['foul-tip', 'foul', 'in-play']);
    expect(shown('in-play')).toEqual(['in-play']);
    expect(shown('miss')).toEqual(['swinging-strike', 'missed-bunt']);
  });

  it('rates swings of pitches, contact and misses of swings, the zone of those that have one', () => {
    expect(swingShares(calls.map((call) => ({ call })))).toEqual({
      swing: { successes: 5, trials: 7 },
      contact: { successes: 3, trials: 5 },
      miss: { successes: 2, trials: 5 },
    });
    expect(zoneShare([1, 9, 11, 14, null].map((zone) => ({ zone })))).toEqual({ successes: 2, trials: 4 });
  });
});

describe('pitchSelection', () => {
  it('[A38] counts every type of either half, 0 for a missing one, unknown types last', () => {
    const thrown = (type: string | null, speedMetresPerSecond: number | null = null) => ({
      type,
      speedMetresPerSecond,
    });
    const before = [thrown('FF', 42), thrown('FF', 44), thrown(null, 40), thrown(null), thrown('SL')];
    const after = [thrown('FF', 41), thrown('XX'), thrown('UN'), thrown('CH', 38), thrown('CH')];
    expect(pitchSelection(before, after)).toEqual([
      { type: 'FF', name: 'Four-seam', before: 2, after: 1, beforeSpeed: 43, afterSpeed: 41 },
      { type: 'CH', name: 'Changeup', before: 0, after: 2, beforeSpeed: null, afterSpeed: 38 },
      { type: 'SL', name: 'Slider', before: 1, after: 0, beforeSpeed: null, afterSpeed: null },
      { type: 'XX', name: 'XX', before: 0, after: 1, beforeSpeed: null, afterSpeed: null },
      { type: 'unknown', name: 'Unknown', before: 2, after: 1, beforeSpeed: 40, afterSpeed: null },
    ]);
  });
});

describe('fieldPlace', () => {
  it('[A41] puts home plate at nought and lengths in metres, left field to the left', () => {
    expect(fieldPlace(125.42, 198.27)).toEqual({ x: 0, y: 0 });
    const deepLeft = fieldPlace(25.42, 98.27);
    expect(deepLeft).toEqual({ x: expect.closeTo(-76.2, 9), y: expect.closeTo(76.2, 9) });
    expect(sprayDegrees(deepLeft)).toBeCloseTo(-45, 9);
    expect(sprayDegrees(fieldPlace(125.42, 50))).toBe(0);
  });
});
