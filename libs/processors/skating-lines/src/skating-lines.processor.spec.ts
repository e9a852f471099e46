import { describe, expect, it } from '@jest/globals';
import { skatingCounts } from '@fieldhouse/domain/hockey';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import * as fc from 'fast-check';
import { skatingLines } from './skating-lines.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const zeros = Object.fromEntries(Object.keys(skatingCounts).map((name) => [name, 0]));
type Counts = Record<string, number | null>;
const line = (game: string, person: string, club: string, counts: Counts, source = 'nhl-api') =>
  ({
    of: 'skating-game-line',
    row: {
      ...zeros,
      games: 1,
      ...counts,
      game,
      person,
      club,
      source,
      seasonId,
      phase: 'regular',
      localDate: '2024-10-09',
    },
  }) as InputRow;
const stint = (person: string, club: string, sequence: number, counts: Counts, phase = 'regular') =>
  ({
    of: 'published-skating',
    row: {
      ...zeros,
      shifts: null,
      secondsOnIce: null,
      ...counts,
      person,
      club,
      sequence,
      source: 'nhl-api',
      seasonId,
      phase,
    },
  }) as InputRow;

function run(rows: readonly InputRow[], batchSize = Math.max(1, rows.length)) {
  let state = skatingLines.initial({});
  for (let at = 0; at < rows.length; at += batchSize) {
    state = skatingLines.process(rows.slice(at, at + batchSize), state, ctx).state;
  }
  return {
    rows: skatingLines.finish(state, ctx).out.map((record) => record.row as Record<string, unknown>),
    stateSize: JSON.stringify(state).length,
  };
}
const picked = (rows: readonly InputRow[], ...names: string[]) =>
  run(rows).rows.map((row) => names.map((name) => row[name]));

describe('skating-lines', () => {
  const games = [
    line('g1', 'ann', 'A', { goals: 1, points: 2, secondsOnIce: 900 }),
    line('g2', 'ann', 'A', { goals: 0, points: 1, secondsOnIce: 1000 }),
  ];

  it('sums the games of a club where as many or more of them are loaded as are published', () => {
    const both = ['clubOrTotal', 'games', 'goals', 'points', 'secondsOnIce'];
    const summed = [
      ['A', 2, 1, 3, 1900],
      ['total', 2, 1, 3, 1900],
    ];
    expect(picked(games, ...both)).toEqual(summed);
    expect(picked([...games, stint('ann', 'A', 1, { games: 2, goals: 1, points: 3 })], ...both)).toEqual(summed);
    expect(picked([...games, stint('ann', 'A', 1, { games: 1, goals: 9, points: 9 })], ...both)).toEqual(summed);
  });

  it('takes what is published where games are missing, and leaves unknown what is not published', () => {
    expect(
      picked(
        [...games, stint('ann', 'A', 1, { games: 3, goals: 4, points: 6 })],
        'clubOrTotal',
        'games',
        'goals',
        'secondsOnIce',
      ),
    ).toEqual([
      ['A', 3, 4, null],
      ['total', 3, 4, null],
    ]);
  });

  it('adds the stints of a player who came back to a club, and his clubs to a total', () => {
    const rows = [
      stint('cal', 'A', 1, { games: 11, goals: 1 }),
      stint('cal', 'B', 2, { games: 26, goals: 4 }),
      stint('cal', 'A', 3, { games: 6, goals: 2 }),
    ];
    expect(picked(rows, 'clubOrTotal', 'games', 'goals')).toEqual([
      ['A', 17, 3],
      ['B', 26, 4],
      ['total', 43, 7],
    ]);
  });

  it('joins the games of one club and the published stint with another', () => {
    const rows = [...games, stint('ann', 'A', 1, { games: 2, goals: 1 }), stint('ann', 'B', 2, { games: 5, goals: 3 })];
    expect(picked(rows, 'clubOrTotal', 'games', 'goals', 'secondsOnIce')).toEqual([
      ['A', 2, 1, 1900],
      ['B', 5, 3, null],
      ['total', 7, 4, null],
    ]);
  });

  it('believes of each player the game log before the box score, and the box score of whom no log tells', () => {
    const rows = [
      line('g1', 'ann', 'A', { goals: 1 }),
      line('g1', 'ann', 'A', { goals: 7 }, 'nhl-api-box'),
      line('g1', 'bea', 'A', { goals: 2, powerPlayPoints: null }, 'nhl-api-box'),
    ];
    expect(picked(rows, 'person', 'clubOrTotal', 'games', 'goals', 'powerPlayPoints')).toEqual([
      ['ann', 'A', 1, 1, 0],
      ['ann', 'total', 1, 1, 0],
      ['bea', 'A', 1, 2, null],
      ['bea', 'total', 1, 2, null],
    ]);
  });

  it('keeps the play-offs apart', () => {
    const rows = [...games, stint('ann', 'A', 1, { games: 4, goals: 2 }, 'playoffs')];
    expect(picked(rows, 'phase', 'clubOrTotal', 'goals')).toEqual([
      ['playoffs', 'A', 2],
      ['playoffs', 'total', 2],
      ['regular', 'A', 1],
      ['regular', 'total', 1],
    ]);
  });

  it('puts out nothing for a season of which nothing is known', () => {
    expect(run([]).rows).toEqual([]);
  });

  it('holds no more of many games than of few', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => line(`g${at}`, 'ann', 'A', { goals: 1 }));
    expect(run(many(400)).stateSize).toBeLessThan(run(many(4)).stateSize + 50);
  });

  const person = fc.constantFrom('ann', 'bea');
  const club = fc.constantFrom('A', 'B');
  const told = fc.record({ goals: fc.nat(3), shifts: fc.option(fc.nat(30), { freq: 3 }) });
  const gameLines = fc.uniqueArray(
    fc.tuple(fc.constantFrom('g1', 'g2', 'g3'), person, club, told, fc.constantFrom('nhl-api', 'nhl-api-box')),
    { selector: ([game, who, , , source]) => [game, who, source].join(' '), maxLength: 12 },
  );
  const stints = fc.uniqueArray(fc.tuple(person, club, fc.integer({ min: 1, max: 2 }), fc.nat(3), fc.nat(9)), {
    selector: ([who, where, sequence]) => [who, where, sequence].join(' '),
    maxLength: 8,
  });

  it('gives what the rule says, in whatever order games, their lines and stints come, and however they are cut', () => {
    const season = fc.record({
      lines: gameLines,
      published: stints,
      order: fc.shuffledSubarray(['g1', 'g2', 'g3'], { minLength: 3 }),
      reversed: fc.boolean(),
      publishedFirst: fc.boolean(),
      size: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(season, ({ lines, published, order, reversed, publishedFirst, size }) => {
        const ordered = reversed ? [...lines].reverse() : lines;
        const games = order.flatMap((game) =>
          ordered
            .filter(([of]) => of === game)
            .map(([of, who, where, counts, source]) => line(of, who, where, counts, source)),
        );
        const totals = published.map(([who, where, sequence, played, goals]) =>
          stint(who, where, sequence, { games: played, goals }),
        );
        const rows = publishedFirst ? [...totals, ...games] : [...games, ...totals];
        const counted = ['games', 'goals', 'shifts'] as const;
        const got = run(rows, size).rows.map((row) => [
          row['person'],
          row['clubOrTotal'],
          ...counted.map((name) => row[name]),
        ]);
        expect(got).toEqual(byTheRule(lines, published));
      }),
      { numRuns: 300 },
    );
  });

  type Line = typeof gameLines extends fc.Arbitrary<(infer L)[]> ? L : never;
  type Stint = typeof stints extends fc.Arbitrary<(infer S)[]> ? S : never;

  /** The rule by itself, a player and club at a time. */
  function byTheRule(lines: readonly Line[], published: readonly Stint[]) {
    const added = (values: readonly (number | null)[]) =>
      values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
    const summed = (rows: readonly (readonly (number | null)[])[]) =>
      [0, 1, 2].map((at) => added(rows.map((row) => row[at] ?? null)));
    return ['ann', 'bea'].flatMap((who) => {
      const logged = (game: string) =>
        lines.some(([of, whose, , , source]) => of === game && whose === who && source === 'nhl-api');
      const clubs = ['A', 'B'].flatMap((where) => {
        const played = lines.filter(
          ([game, whose, at, , source]) => whose === who && at === where && (source === 'nhl-api' || !logged(game)),
        );
        const known = published.filter(([whose, at]) => whose === who && at === where);
        if (played.length === 0 && known.length === 0) return [];
        const fewer = known.reduce((sum, [, , , games]) => sum + games, 0) > played.length;
        const counts =
          played.length === 0 || fewer
            ? summed(known.map(([, , , games, goals]) => [games, goals, null]))
            : summed(played.map(([, , , { goals, shifts }]) => [1, goals, shifts]));
        return [{ where, counts }];
      });
      if (clubs.length === 0) return [];
      const total = { where: 'total', counts: summed(clubs.map(({ counts }) => counts)) };
      return [...clubs, total].map(({ where, counts }) => [who, where, ...counts]);
    });
  }
});

describeProcessor(skatingLines, {
  folder: import.meta.url,
  partitions: [
    [
      ...['g1', 'g2', 'g3'].flatMap((game) => [
        ...['ann', 'bea', 'cal'].map((person) => line(game, person, game === 'g3' ? 'A' : 'B', { goals: 1 })),
        line(game, 'ann', game === 'g3' ? 'A' : 'B', { goals: 9 }, 'nhl-api-box'),
      ]),
      stint('ann', 'B', 1, { games: 2, goals: 2 }),
      stint('bea', 'A', 1, { games: 7, goals: 3 }),
      stint('bea', 'A', 2, { games: 1, goals: 0 }),
    ],
    [line('g9', 'ann', 'A', { goals: null })],
  ],
});
