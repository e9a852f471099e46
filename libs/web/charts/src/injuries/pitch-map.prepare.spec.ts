import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { heightName, mapColumns, mapRows, mapSteps, preparePitchMap, widthName } from './pitch-map.prepare.js';

function empty(): number[][] {
  return Array.from({ length: mapRows }, () => Array.from({ length: mapColumns }, () => 0));
}

function grid(cells: readonly (readonly [row: number, column: number, count: number])[], inZone: number | null = 0.5) {
  const bins = empty();
  for (const [row, column, count] of cells) (bins[row] as number[])[column] = count;
  return { bins, outside: 0, withoutLocation: 0, inZone };
}

describe('the map of pitches', () => {
  it('[A35] draws bins of 4 inches from the ground up, as the catcher sees them', () => {
    const before = grid([
      [0, 0, 2],
      [14, 11, 2],
      [14, 10, 2],
    ]);
    const map = preparePitchMap({ before, after: grid([]), most: 2, difference: empty() });
    /* Lowest left at the bottom of the drawing; two neighbours of one colour are one outline. */
    expect(map.before.paths).toEqual([{ place: 6, path: 'M0 14h1v1h-1zM10 0h2v1h-2z' }]);
    expect(map.after.paths).toEqual([]);
    expect([widthName(0), widthName(6), heightName(7)]).toEqual(['−24 to −20', '0 to 4', '28 to 32']);
  });

  it('[A36] gives a count the same colour in both halves', () => {
    const map = preparePitchMap({
      before: grid([[5, 5, 3]]),
      after: grid([
        [2, 1, 3],
        [3, 3, 12],
      ]),
      most: 12,
      difference: empty(),
    });
    expect(map.before.paths.map((path) => path.place)).toEqual([2]);
    expect(map.after.paths.map((path) => path.place)).toEqual([2, 6]);
  });

  it('has a step for every count up to the highest, none twice, from faint to full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (most) => {
        const steps = mapSteps(most);
        expect(steps[0]?.from).toBe(1);
        expect(steps.at(-1)?.to).toBe(most);
        expect(steps.at(-1)?.place).toBe(6);
        steps.slice(1).forEach((step, i) => {
          expect(step.from).toBe((steps[i]?.to ?? 0) + 1);
          expect(step.place).toBeGreaterThan(steps[i]?.place ?? 0);
        });
        for (const step of steps) expect(step.to).toBeGreaterThanOrEqual(step.from);
      }),
    );
    expect(mapSteps(0)).toEqual([]);
    expect(mapSteps(11).map((step) => step.label)).toEqual(['1', '2–3', '4–5', '6–7', '8–9', '10–11']);
  });

  it('has as long a scale to fewer as to more, and takes less than a pitch for no change', () => {
    const difference = empty();
    (difference[3] as number[])[2] = -2.1;
    (difference[3] as number[])[3] = 0.2;
    (difference[4] as number[])[4] = 1.2;
    const map = preparePitchMap({ before: grid([]), after: grid([]), most: 0, difference });
    expect(map.difference.paths).toEqual([
      { place: -3, path: 'M2 11h1v1h-1z' },
      { place: 2, path: 'M4 10h1v1h-1z' },
    ]);
    expect(map.difference.most).toBe(2.1);
    const noise = empty();
    (noise[0] as number[])[0] = 0.1;
    const quiet = preparePitchMap({ before: grid([]), after: grid([]), most: 0, difference: noise });
    expect(quiet.difference).toMatchObject({ paths: [], most: 1 });
  });

  it('says in words what it shows', () => {
    const map = preparePitchMap({
      before: grid([[7, 6, 3]], 0.56),
      after: grid([]),
      most: 3,
      difference: empty(),
    });
    expect(map.before.summary).toBe(
      'Before: 3 pitches in the picture, 56.0 % of those with a zone in it; most, 3, 0 to 4 inches across, 28 to 32 inches high',
    );
    expect(map.after.summary).toBe('After: no pitches with a location');
    expect(map.difference.summary).toBe('No difference');
  });
});
