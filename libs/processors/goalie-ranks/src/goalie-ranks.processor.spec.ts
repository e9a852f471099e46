import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { goalieRanks } from './goalie-ranks.processor.js';

const { ctx } = createTestContext({ settings: { convention: 'mid-rank' as const } });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
const line = (person: string, counts: object, clubOrTotal = 'total') =>
  ({
    of: 'goaltending-season-line',
    row: { person, seasonId, phase: 'regular', clubOrTotal, games: 10, wins: 0, ...counts },
  }) as InputRow;

const season = [
  line('ann', { wins: 6, shotsAgainst: 300, goalsAgainst: 30, secondsOnIce: 36_000 }),
  line('bea', { wins: 6, shotsAgainst: 300, goalsAgainst: 20, secondsOnIce: 36_000 }),
  line('bea', { wins: 6, shotsAgainst: 300, goalsAgainst: 20, secondsOnIce: 36_000 }, 'A'),
  line('cal', { games: 1, shotsAgainst: 0, goalsAgainst: 0, secondsOnIce: 60 }),
  line('dot', { games: 0, shotsAgainst: 0, goalsAgainst: 0, secondsOnIce: 0 }),
];

describe('goalie-ranks', () => {
  const { state } = goalieRanks.process(season, goalieRanks.initial({ convention: 'mid-rank' }), ctx);
  const rows = goalieRanks.finish(state, ctx).out.map(({ row }) => row as Record<string, unknown>);
  const percentiles = (metric: string) =>
    Object.fromEntries(rows.filter((row) => row['metric'] === metric).map((row) => [row['person'], row['percentile']]));

  it('[T10] compares goalies in a pool of their own, those with a game', () => {
    expect(new Set(rows.map((row) => row['pool']))).toEqual(new Set(['goalies']));
    expect(percentiles('goalie-wins')).toEqual({ ann: (200 * 2) / 6, bea: (200 * 2) / 6, cal: 100 / 6 });
  });

  it('puts the fewest goals an hour first, and nobody in who has no shot to stop', () => {
    expect(percentiles('goals-against-average')).toEqual({ ann: 100 / 6, bea: 50, cal: 500 / 6 });
    expect(percentiles('save-percentage')).toEqual({ ann: 25, bea: 75 });
  });
});

describeProcessor(goalieRanks, {
  folder: import.meta.url,
  parameters: { convention: 'original' },
  partitions: [season],
});
