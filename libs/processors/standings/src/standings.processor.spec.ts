import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { standings } from './standings.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const team = (club: string, division: string | null = 'East') =>
  ({ of: 'team-season', row: { club, seasonId, conference: 'AL', division } }) as InputRow;
const innings = (id: string, played: number, source = 'retrosheet') =>
  ({ of: 'baseball-game', row: { game: id, source, seasonId, innings: played, scheduledInnings: 9 } }) as InputRow;
const game = (id: string, away: string, awayScore: number | null, home: string, homeScore: number | null, more = {}) =>
  ({
    of: 'game',
    row: { id, seasonId, phase: 'regular', status: 'final', home, away, homeScore, awayScore, ...more },
  }) as InputRow;

function run(rows: readonly InputRow[], batchSize = rows.length) {
  let state = standings.initial({});
  for (let at = 0; at < rows.length; at += batchSize) {
    state = standings.process(rows.slice(at, at + batchSize), state, ctx).state;
  }
  return standings.finish(state, ctx).out.map((record) => record.row as Record<string, unknown>);
}
const picked = (rows: readonly Record<string, unknown>[], ...names: string[]) =>
  Object.fromEntries(rows.map((row) => [row['club'], names.map((name) => row[name])]));

describe('standings', () => {
  const season = [
    team('A'),
    team('B'),
    team('C'),
    team('W', 'West'),
    innings('g2', 11),
    game('g1', 'A', 5, 'B', 1),
    game('g2', 'B', 2, 'A', 3),
    game('g3', 'C', 4, 'A', 4),
    game('g4', 'C', 9, 'B', 8),
  ];

  it('counts won, lost and tied games at home and away, and the runs of both sides', () => {
    const rows = run(season);
    expect(picked(rows, 'games', 'wins', 'losses', 'ties', 'homeWins', 'homeLosses', 'awayWins', 'awayLosses')).toEqual(
      {
        A: [3, 2, 0, 1, 1, 0, 1, 0],
        B: [3, 0, 3, 0, 0, 2, 0, 1],
        C: [2, 1, 0, 1, 0, 0, 1, 0],
        W: [0, 0, 0, 0, 0, 0, 0, 0],
      },
    );
    expect(picked(rows, 'runsScored', 'runsAllowed')).toMatchObject({ A: [12, 7], B: [11, 17] });
  });

  it('counts one-run and extra-inning games', () => {
    const names = ['oneRunWins', 'oneRunLosses', 'extraInningWins', 'extraInningLosses'];
    expect(picked(run(season), ...names)).toMatchObject({ A: [1, 0, 1, 0], B: [0, 2, 0, 1], C: [1, 0, 0, 0] });
  });

  it('places clubs within their division, equal ones together, with the games that they are behind', () => {
    expect(picked(run(season), 'place', 'gamesBehind')).toEqual({
      A: [1, 0],
      C: [1, 0.5],
      B: [3, 2.5],
      W: [1, 0],
    });
  });

  it('keeps the run of games up to now, which a tie ends, and the last ten', () => {
    const many = Array.from({ length: 12 }, (_, at) => game(`m${at}`, 'A', 1, 'B', at < 3 ? 2 : 0));
    const rows = run([team('A'), team('B'), ...many]);
    expect(picked(rows, 'streak', 'lastTenWins', 'lastTenLosses')).toEqual({ A: [9, 9, 1], B: [-9, 1, 9] });
    expect(picked(run([...many, game('t', 'A', 3, 'B', 3)]), 'streak', 'lastTenWins')).toEqual({
      A: [0, 9],
      B: [0, 0],
    });
  });

  it('counts only final games with a score', () => {
    const rows = run([
      team('A'),
      team('B'),
      game('g1', 'A', null, 'B', null, { status: 'postponed' }),
      game('g2', 'A', 3, 'B', 2, { status: 'live' }),
      game('g3', 'A', 3, 'B', 2),
    ]);
    expect(picked(rows, 'games')).toEqual({ A: [1], B: [1] });
  });

  it('keeps the phases apart and shows only clubs of the play-offs in theirs', () => {
    const rows = run([...season, game('p1', 'A', 1, 'B', 0, { phase: 'playoffs' })]);
    expect(
      picked(
        rows.filter((row) => row['phase'] === 'playoffs'),
        'wins',
      ),
    ).toEqual({ A: [1], B: [0] });
  });

  it('gives the same standings however the rows are cut into batches', () => {
    for (let size = 1; size <= season.length; size++) expect(run(season, size)).toEqual(run(season));
  });
});

describeProcessor(standings, {
  folder: import.meta.url,
  partitions: [
    [
      team('A'),
      team('B'),
      team('W', 'West'),
      innings('g2', 11),
      innings('g2', 9, 'z-archive'),
      ...Array.from({ length: 24 }, (_, at) => game(`g${at}`, 'A', at % 5, 'B', at % 3)),
      game('p1', 'A', 1, 'B', 0, { phase: 'playoffs' }),
    ],
  ],
});
