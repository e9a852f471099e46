import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ratioSumSample } from '../../statistics/ratio-sum.js';
import { appearanceRates, onBasePart, sluggingPart } from './appearance-rates.js';
import { addAppearances, appearanceResults, type AppearanceResult } from './results.js';

const all = Object.keys(appearanceResults) as AppearanceResult[];

describe('appearanceRates', () => {
  it('[A31] [A32] counts and averages one plate appearance of each kind as a hand does', () => {
    const counts = addAppearances(all);
    expect(counts).toEqual({
      plateAppearances: 14,
      atBats: 8,
      singles: 1,
      doubles: 1,
      triples: 1,
      homeRuns: 1,
      walks: 2,
      intentionalWalks: 1,
      strikeouts: 1,
      sacrificeHits: 1,
      sacrificeFlies: 1,
      hitByPitch: 1,
    });
    expect(appearanceRates(counts)).toEqual({
      battingAverage: 4 / 8,
      onBaseAverage: (4 + 2 + 1) / (8 + 2 + 1 + 1),
      sluggingAverage: (1 + 2 + 3 + 4) / 8,
      onBasePlusSlugging: 7 / 12 + 10 / 8,
    });
  });

  it('[A32] has no average without a denominator', () => {
    expect(appearanceRates(addAppearances(['walk', 'sacrifice-hit']))).toEqual({
      battingAverage: null,
      onBaseAverage: 1,
      sluggingAverage: null,
      onBasePlusSlugging: null,
    });
    expect(appearanceRates(addAppearances([])).onBaseAverage).toBeNull();
  });

  it('has parts that add up to the averages', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 50 }), (results) => {
        const rates = appearanceRates(addAppearances(results));
        const ops = ratioSumSample(results.map((result) => [onBasePart(result), sluggingPart(result)])).mean;
        expect(ops === null).toBe(rates.onBasePlusSlugging === null);
        expect(ops ?? 0).toBeCloseTo(rates.onBasePlusSlugging ?? 0, 12);
      }),
    );
  });
});
