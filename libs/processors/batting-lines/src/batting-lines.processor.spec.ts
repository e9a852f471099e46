import { describe, expect, it } from '@jest/globals';
import { battingGameLine } from '@fieldhouse/domain/baseball';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { battingLines } from './batting-lines.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const zeros = Object.fromEntries(
  Object.entries(battingGameLine.columns)
    .filter(([, column]) => column.type === 'int')
    .map(([name]) => [name, 0]),
);
const line = (
  game: string,
  person: string,
  club: string,
  counts: Record<string, number | null>,
  source = 'retrosheet',
) =>
  ({
    of: 'batting-game-line',
    row: { game, person, club, source, seasonId, phase: 'regular', localDate: '2019-05-01', ...zeros, ...counts },
  }) as InputRow;

function run(rows: readonly InputRow[], batchSize = rows.length) {
  let state = battingLines.initial({});
  for (let at = 0; at < rows.length; at += batchSize) {
    state = battingLines.process(rows.slice(at, at + batchSize), state, ctx).state;
  }
  return battingLines.finish(state, ctx).out.map((record) => record.row as Record<string, unknown>);
}
const picked = (rows: readonly Record<string, unknown>[], ...names: string[]) =>
  rows.map((row) => names.map((name) => row[name]));

describe('batting-lines', () => {
  const season = [
    line('g1', 'ann', 'A', { games: 1, atBats: 4, hits: 2 }),
    line('g1', 'bea', 'B', { games: 1, atBats: 3, hits: 0 }),
    line('g2', 'ann', 'A', { games: 1, atBats: 3, hits: 1 }),
    line('g3', 'ann', 'B', { games: 1, atBats: 5, hits: 3 }),
  ];

  it('sums game lines by club, and a traded player over his clubs', () => {
    expect(picked(run(season), 'person', 'clubOrTotal', 'games', 'atBats', 'hits')).toEqual([
      ['ann', 'A', 2, 7, 3],
      ['ann', 'B', 1, 5, 3],
      ['ann', 'total', 3, 12, 6],
      ['bea', 'B', 1, 3, 0],
      ['bea', 'total', 1, 3, 0],
    ]);
  });

  it('counts a game that two sources tell once, from the one that is believed first', () => {
    const twice = [
      line('g1', 'ann', 'A', { atBats: 9 }, 'mlb-stats-api'),
      line('g1', 'ann', 'A', { atBats: 4 }, 'retrosheet'),
      line('g2', 'ann', 'A', { atBats: 3 }, 'mlb-stats-api'),
      line('g3', 'ann', 'A', { atBats: 2 }, 'z-archive'),
      line('g3', 'ann', 'A', { atBats: 5 }, 'a-archive'),
    ];
    for (const size of [1, 2, 5])
      expect(picked(run(twice, size), 'clubOrTotal', 'atBats')).toEqual([
        ['A', 12],
        ['total', 12],
      ]);
  });

  it('[E15] does not know a sum of which a part is missing, and knows the others', () => {
    const rows = [
      line('g1', 'ann', 'A', { hits: 1, sacrificeFlies: null }),
      line('g2', 'ann', 'B', { hits: 2, sacrificeFlies: 1 }),
    ];
    expect(picked(run(rows), 'clubOrTotal', 'hits', 'sacrificeFlies')).toEqual([
      ['A', 1, null],
      ['B', 2, 1],
      ['total', 3, null],
    ]);
  });

  it('keeps the phases of a season apart', () => {
    const post = line('g9', 'ann', 'A', { hits: 7 });
    const rows = [...season, { ...post, row: { ...post.row, phase: 'playoffs' } } as InputRow];
    expect(
      picked(
        run(rows).filter((row) => row['person'] === 'ann' && row['clubOrTotal'] === 'total'),
        'phase',
        'hits',
      ),
    ).toEqual([
      ['playoffs', 7],
      ['regular', 6],
    ]);
  });

  it('gives the same lines however the rows are cut into batches', () => {
    for (let size = 1; size <= season.length; size++) expect(run(season, size)).toEqual(run(season));
  });

  it('puts out nothing for a season without games', () => {
    expect(run([])).toEqual([]);
  });
});

const counted = { games: 1, atBats: 4, hits: 2 };
describeProcessor(battingLines, {
  folder: import.meta.url,
  partitions: [
    ['g1', 'g2', 'g3'].flatMap((game) => [
      ...['ann', 'bea', 'cal'].map((person) => line(game, person, game === 'g3' ? 'A' : 'B', counted)),
      line(game, 'ann', game === 'g3' ? 'A' : 'B', { ...counted, hits: 9 }, 'z-archive'),
    ]),
    [line('g9', 'ann', 'A', { ...counted, hits: null })],
  ],
});
