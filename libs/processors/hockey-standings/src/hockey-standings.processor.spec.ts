import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import * as fc from 'fast-check';
import { hockeyStandings } from './hockey-standings.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const team = (club: string, division: string | null = 'Atlantic', conference: string | null = 'Eastern') =>
  ({ of: 'team-season', row: { club, seasonId, conference, division } }) as InputRow;
const ended = (id: string, ending: string | null, source = 'nhl-api') =>
  ({ of: 'hockey-game', row: { game: id, source, seasonId, ending } }) as InputRow;
const game = (id: string, away: string, awayScore: number | null, home: string, homeScore: number | null, more = {}) =>
  ({
    of: 'game',
    row: { id, seasonId, phase: 'regular', status: 'final', home, away, homeScore, awayScore, ...more },
  }) as InputRow;

function run(rows: readonly InputRow[], batchSize = rows.length) {
  let state = hockeyStandings.initial({});
  for (let at = 0; at < rows.length; at += batchSize) {
    state = hockeyStandings.process(rows.slice(at, at + batchSize), state, ctx).state;
  }
  return hockeyStandings.finish(state, ctx).out.map((record) => record.row as Record<string, unknown>);
}
const picked = (rows: readonly Record<string, unknown>[], ...names: string[]) =>
  Object.fromEntries(rows.map((row) => [row['club'], names.map((name) => row[name])]));
/** Places of the clubs A, B and C among themselves. */
const placed = (rows: readonly InputRow[]) => {
  const teams = ['A', 'B', 'C'].map((club) => team(club));
  return Object.fromEntries(run([...teams, ...rows]).map((row) => [row['club'], row['place']]));
};

/** Games against a club that nobody else plays. */
const series = (club: string, results: readonly (readonly [scored: number, allowed: number, ending?: string])[]) =>
  results.flatMap(([scored, allowed, ending = 'regulation'], at) => {
    const id = `${club}${at}`;
    return [ended(id, ending), game(id, `other-${club}`, allowed, club, scored)];
  });
const ordered = (rows: readonly InputRow[]) => [
  ...rows.filter(({ of }) => of === 'hockey-game'),
  ...rows.filter(({ of }) => of === 'game'),
];

describe('hockey-standings', () => {
  const season = [
    ...['A', 'B', 'C'].map((club) => team(club)),
    team('M', 'Metropolitan'),
    team('W', 'Pacific', 'Western'),
    ended('g2', 'overtime'),
    ended('g3', 'shootout'),
    game('g1', 'A', 5, 'B', 1),
    game('g2', 'B', 2, 'A', 3),
    game('g3', 'C', 4, 'A', 3),
    game('g4', 'C', 8, 'B', 9),
  ];

  it('[E10] counts two points a win and one for a loss in overtime or a shootout', () => {
    expect(picked(run(season), 'games', 'wins', 'losses', 'overtimeLosses', 'points')).toEqual({
      A: [3, 2, 0, 1, 5],
      B: [3, 1, 1, 1, 3],
      C: [2, 1, 1, 0, 2],
      M: [0, 0, 0, 0, 0],
      W: [0, 0, 0, 0, 0],
    });
  });

  it('counts how games were won, where, and the goals of both sides', () => {
    const rows = run(season);
    const won = ['regulationWins', 'regulationAndOvertimeWins', 'shootoutWins', 'shootoutLosses'];
    expect(picked(rows, ...won)).toMatchObject({ A: [1, 2, 0, 1], B: [1, 1, 0, 0], C: [0, 0, 1, 0] });
    const at = ['homeWins', 'homeLosses', 'homeOvertimeLosses', 'awayWins', 'awayLosses', 'awayOvertimeLosses'];
    expect(picked(rows, ...at)).toMatchObject({
      A: [1, 0, 1, 1, 0, 0],
      B: [1, 1, 0, 0, 0, 1],
      C: [0, 0, 0, 1, 1, 0],
    });
    expect(picked(rows, 'goalsFor', 'goalsAgainst')).toMatchObject({ A: [11, 7], B: [12, 16], C: [12, 12] });
  });

  it('places clubs in their division, their conference and the league', () => {
    expect(picked(run(season), 'place', 'conferencePlace', 'leaguePlace')).toEqual({
      A: [1, 1, 1],
      B: [2, 2, 2],
      C: [3, 3, 3],
      M: [1, 4, 4],
      W: [1, 1, 4],
    });
  });

  it('keeps the run of games up to now, in which every loss counts, and the last ten', () => {
    const many = Array.from({ length: 12 }, (_, at) => game(`m${at}`, 'A', 1, 'B', at < 9 ? 0 : 2));
    const rows = run([ended('m11', 'overtime'), ...many]);
    const lately = ['streak', 'lastTenWins', 'lastTenLosses', 'lastTenOvertimeLosses'];
    expect(picked(rows, ...lately)).toEqual({ A: [-3, 7, 2, 1], B: [3, 3, 7, 0] });
  });

  it('counts only final games with a score', () => {
    const rows = run([
      team('A'),
      game('g1', 'A', null, 'B', null, { status: 'postponed' }),
      game('g2', 'A', 3, 'B', 2, { status: 'live' }),
      game('g3', 'A', 3, 'B', 2),
    ]);
    expect(picked(rows, 'games')).toEqual({ A: [1], B: [1] });
  });

  it('believes the schedule before the box score in how a game ended, and regulation where nobody tells', () => {
    const told = [ended('g1', 'overtime'), ended('g1', 'regulation', 'nhl-api-box'), ended('g2', null)];
    const rows = run([...told, game('g1', 'A', 1, 'B', 2), game('g2', 'A', 1, 'B', 2)]);
    expect(picked(rows, 'losses', 'overtimeLosses')).toEqual({ A: [1, 1], B: [0, 0] });
  });

  it('gives each a point for a tie of old', () => {
    expect(picked(run([game('g1', 'A', 3, 'B', 3)]), 'games', 'points', 'streak')).toEqual({
      A: [1, 1, 0],
      B: [1, 1, 0],
    });
  });

  it('counts in play-offs games won and lost only, of the clubs in them, and places by those won', () => {
    const more = { phase: 'playoffs' };
    const rows = run([
      ...season,
      ended('p1', 'overtime'),
      game('p1', 'A', 1, 'B', 2, more),
      game('p2', 'A', 3, 'B', 2, more),
      game('p3', 'A', 3, 'B', 2, more),
    ]).filter((row) => row['phase'] === 'playoffs');
    expect(picked(rows, 'wins', 'losses', 'overtimeLosses', 'points', 'leaguePlace')).toEqual({
      A: [2, 1, 0, 0, 1],
      B: [1, 2, 0, 0, 2],
    });
  });

  it('gives the same standings however the rows are cut into batches', () => {
    for (let size = 1; size <= season.length; size++) expect(run(season, size)).toEqual(run(season));
  });
});

describe('the tie-breakers', () => {
  const before = (first: string, second: string, rows: readonly InputRow[]) => {
    const places = placed(ordered(rows));
    expect([first, second].map((club) => places[club])).toEqual([1, 2]);
  };
  const win = [2, 1] as const;
  const loss = [1, 2] as const;

  it('[E10] look at points before anything', () => {
    before('A', 'B', [...series('A', [win, win, loss, loss, loss]), ...series('B', [[9, 0]])]);
  });

  it('[E10] then at fewer games, regulation wins, wins without shootouts, and all wins', () => {
    const late = [2, 1, 'overtime'] as const;
    const shootout = [2, 1, 'shootout'] as const;
    const point = [1, 2, 'overtime'] as const;
    // B has the better goals each time.
    before('A', 'B', [...series('A', [win]), ...series('B', [[9, 1], loss])]);
    before('A', 'B', [...series('A', [win, shootout, loss]), ...series('B', [late, [9, 1, 'overtime'], loss])]);
    before('A', 'B', [...series('A', [late]), ...series('B', [[9, 1, 'shootout']])]);
    before('A', 'B', [...series('A', [shootout, [1, 9]]), ...series('B', [point, point])]);
  });

  it('[E10] then at the points among themselves, without the odd game', () => {
    const rows = [
      // Two games at A, one at B: the first at A is left out, or B would have 4 points to the 3 of A.
      game('m1', 'B', 9, 'A', 0),
      game('m2', 'B', 1, 'A', 2),
      ended('m3', 'overtime'),
      game('m3', 'A', 1, 'B', 2),
      ...series('A', [[2, 1, 'overtime'], loss]),
      ...series('B', [[1, 2, 'overtime'], loss]),
    ];
    const equal = ['points', 'games', 'regulationWins', 'regulationAndOvertimeWins', 'wins'];
    expect(picked(run(ordered(rows)), ...equal)).toMatchObject({ A: [5, 5, 1, 2, 2], B: [5, 5, 1, 2, 2] });
    before('A', 'B', rows);
  });

  it('[E10] then at the share of the points among more than two', () => {
    const rows = [
      // A has 6 of 8 points, B 8 of 12, C 2 of 12.
      game('1', 'A', 2, 'B', 1),
      game('2', 'B', 9, 'A', 1),
      game('3', 'A', 2, 'C', 1),
      game('4', 'C', 1, 'A', 2),
      game('5', 'B', 2, 'C', 1),
      game('6', 'B', 2, 'C', 1),
      game('7', 'C', 1, 'B', 2),
      game('8', 'C', 9, 'B', 1),
      ...series('A', [win, loss, loss, loss, loss]),
      ...series('B', [loss, loss, loss]),
      ...series('C', [win, win, win]),
    ];
    expect(picked(run(ordered(rows)), 'points', 'games')).toMatchObject({ A: [8, 9], B: [8, 9], C: [8, 9] });
    expect(placed(ordered(rows))).toMatchObject({ A: 1, B: 2, C: 3 });
  });

  it('[E10] at last at the goals, and share a place where nothing tells clubs apart', () => {
    before('A', 'B', [...series('A', [[4, 1]]), ...series('B', [[5, 3]])]);
    before('A', 'B', [...series('A', [[5, 3]]), ...series('B', [[3, 1]])]);
    const places = placed(ordered([...series('A', [win]), ...series('B', [win]), ...series('C', [loss])]));
    expect([places['A'], places['B'], places['C']]).toEqual([1, 1, 3]);
  });

  it('place everybody, in whatever order the games of a day come', () => {
    const club = fc.constantFrom('A', 'B', 'C', 'D');
    const played = fc.record({
      pair: fc.tuple(club, club).filter(([home, away]) => home !== away),
      scores: fc.tuple(fc.nat(4), fc.nat(4)).filter(([home, away]) => home !== away),
      ending: fc.constantFrom('regulation', 'overtime', 'shootout'),
    });
    fc.assert(
      fc.property(fc.array(played, { maxLength: 16 }), fc.integer({ min: 1, max: 5 }), (games, size) => {
        const rows = ordered(
          games.flatMap(({ pair: [home, away], scores: [atHome, onTheRoad], ending }, at) => [
            ended(`g${at}`, ending),
            game(`g${at}`, away, onTheRoad, home, atHome),
          ]),
        );
        const table = run(rows, size);
        expect(table).toEqual(run(rows));
        const places = table.map((row) => row['leaguePlace'] as number).sort((a, b) => a - b);
        for (const [at, place] of places.entries()) expect(place === at + 1 || place === places[at - 1]).toBe(true);
        const sum = (name: string) => table.reduce((total, row) => total + (row[name] as number), 0);
        const late = games.filter(({ ending }) => ending !== 'regulation').length;
        expect([sum('points'), sum('wins')]).toEqual([2 * games.length + late, games.length]);
      }),
    );
  });
});

describeProcessor(hockeyStandings, {
  folder: import.meta.url,
  partitions: [
    [
      team('A'),
      team('B'),
      team('W', 'Pacific', 'Western'),
      team('X', null, null),
      ended('g2', 'overtime'),
      ended('g2', 'regulation', 'nhl-api-box'),
      ended('g4', 'shootout'),
      ...Array.from({ length: 24 }, (_, at) => game(`g${at}`, 'A', at % 5, 'B', at % 3)),
      game('p1', 'A', 1, 'B', 0, { phase: 'playoffs' }),
    ],
  ],
});
