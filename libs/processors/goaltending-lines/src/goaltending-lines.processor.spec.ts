import { describe, expect, it } from '@jest/globals';
import { goaltendingCounts } from '@fieldhouse/domain/hockey';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { goaltendingLines } from './goaltending-lines.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
const zeros = Object.fromEntries(Object.keys(goaltendingCounts).map((name) => [name, 0]));
const row = (of: string, values: object) =>
  ({ of, row: { ...zeros, source: 'nhl-api', seasonId, phase: 'regular', ...values } }) as InputRow;
const line = (game: string, person: string, club: string, counts: object) =>
  row('goaltending-game-line', { game, person, club, localDate: '2024-10-09', games: 1, ...counts });
const stint = (person: string, club: string, sequence: number, counts: object) =>
  row('published-goaltending', { person, club, sequence, ...counts });

const season = [
  line('g1', 'ann', 'A', { gamesStarted: 1, wins: 1, shotsAgainst: 30, goalsAgainst: 2, secondsOnIce: 3600 }),
  line('g2', 'ann', 'A', { overtimeLosses: 1, shotsAgainst: 21, goalsAgainst: 3, secondsOnIce: 3900 }),
  line('g2', 'bea', 'B', { gamesStarted: 1, wins: 1, shotsAgainst: 25, goalsAgainst: 2, secondsOnIce: 3900 }),
  stint('ann', 'A', 1, { games: 2, wins: 1, overtimeLosses: 1, shotsAgainst: 51, goalsAgainst: 5 }),
  stint('bea', 'B', 1, { games: 3, wins: 2, shotsAgainst: 80, goalsAgainst: 8, secondsOnIce: 10_000 }),
];

describe('goaltending-lines', () => {
  it('sums games where all are loaded, and takes what is published where not', () => {
    const names = [
      'person',
      'clubOrTotal',
      'games',
      'wins',
      'overtimeLosses',
      'shotsAgainst',
      'goalsAgainst',
      'secondsOnIce',
    ];
    const { state } = goaltendingLines.process(season, goaltendingLines.initial({}), ctx);
    const rows = goaltendingLines.finish(state, ctx).out.map((record) => record.row as Record<string, unknown>);
    expect(rows.map((each) => names.map((name) => each[name]))).toEqual([
      ['ann', 'A', 2, 1, 1, 51, 5, 7500],
      ['ann', 'total', 2, 1, 1, 51, 5, 7500],
      ['bea', 'B', 3, 2, 0, 80, 8, 10_000],
      ['bea', 'total', 3, 2, 0, 80, 8, 10_000],
    ]);
  });
});

describeProcessor(goaltendingLines, { folder: import.meta.url, partitions: [season] });
