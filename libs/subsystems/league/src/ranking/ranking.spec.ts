import { midRankPercentile } from '@fieldhouse/domain';
import { describe, expect, it } from '@jest/globals';
import { array, assert, integer, property } from 'fast-check';
import { percentileOf } from './ranking.sql.js';
import { qualifierText } from './team-games.query.js';

describe('percentileOf', () => {
  it('is the mid-rank percentile of the domain, from what the database counts', () => {
    assert(
      property(array(integer({ min: 0, max: 5 }), { minLength: 1 }), (pool) => {
        for (const value of pool) {
          const place = {
            betterRank: 1 + pool.filter((other) => other > value).length,
            ties: pool.filter((other) => other === value).length,
            poolSize: pool.length,
          };
          expect(percentileOf(place)).toBeCloseTo(midRankPercentile(value, pool, 'higher'), 10);
        }
      }),
    );
  });
});

describe('qualifierText', () => {
  const plateAppearances = {
    count: 'plateAppearances',
    perTeamGame: 3.1,
    label: '3.1 plate appearances a team game',
    unit: 'plate appearances',
    format: 'integer',
  } as const;

  it('says the number that is needed, two where clubs have played unequally', () => {
    const said = (...games: number[]) => qualifierText(plateAppearances, games);
    expect(said(162, 162)).toBe('3.1 plate appearances a team game: 502 plate appearances or more');
    expect(said(161, 163)).toBe('3.1 plate appearances a team game: 499 to 505 (by club) plate appearances or more');
  });

  it('prints outs as innings', () => {
    const innings = {
      count: 'outs',
      perTeamGame: 3,
      label: '1 inning a team game',
      unit: 'innings',
      format: 'innings',
    } as const;
    expect(qualifierText(innings, [162])).toBe('1 inning a team game: 162.0 innings or more');
  });
});
