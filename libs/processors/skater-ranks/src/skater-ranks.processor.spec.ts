import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import * as fc from 'fast-check';
import { skaterRanks } from './skater-ranks.processor.js';

const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const line = (person: string, counts: object, clubOrTotal = 'total', phase = 'regular') =>
  ({
    of: 'skating-season-line',
    row: { person, seasonId, phase, clubOrTotal, games: 10, goals: 0, assists: 0, points: 0, ...counts },
  }) as InputRow;
const spell = (person: string, position: string | null, fromDate = '2024-10-01') =>
  ({ of: 'roster-spell', row: { person, club: 'A', seasonId, fromDate, position } }) as InputRow;
const box = (person: string, position: string) =>
  ({ of: 'skater-box-line', row: { game: 'g1', person, seasonId, position } }) as InputRow;
const total = (person: string, position: string | null) =>
  ({ of: 'published-skating', row: { person, club: 'A', seasonId, sequence: 1, position } }) as InputRow;

function run(rows: readonly InputRow[], convention: 'mid-rank' | 'original' = 'mid-rank') {
  const { ctx } = createTestContext({ settings: { convention } });
  const { state } = skaterRanks.process(rows, skaterRanks.initial({ convention }), ctx);
  return skaterRanks.finish(state, ctx).out.map((record) => record.row as Record<string, unknown>);
}
const percentiles = (rows: readonly Record<string, unknown>[], pool = 'skaters', metric = 'points') =>
  Object.fromEntries(
    rows
      .filter((row) => row['pool'] === pool && row['metric'] === metric)
      .map((row) => [row['person'], row['percentile']]),
  );

describe('skater-ranks', () => {
  const five = [0, 5, 5, 7, 9].map((points, at) => line(`p${at}`, { points }));

  it('[B15] [T10] ranks by mid-rank: equal points, equal percentile', () => {
    expect(percentiles(run(five))).toEqual({ p0: 10, p1: 40, p2: 40, p3: 70, p4: 90 });
    expect(run(five).find((row) => row['person'] === 'p2' && row['metric'] === 'points')).toMatchObject({
      value: 5,
      poolSize: 5,
      below: 1,
      equal: 2,
    });
  });

  it('[B14] ranks by the original convention where the parameter says so: index ÷ (N − 1)', () => {
    const distinct = [1, 2, 3, 4, 5].map((points, at) => line(`p${at}`, { points }));
    expect(percentiles(run(distinct, 'original'))).toEqual({ p0: 0, p1: 25, p2: 50, p3: 75, p4: 100 });
    expect(percentiles(run([line('only', { points: 3 })], 'original'))).toEqual({ only: 0 });
    expect(skaterRanks.parameters.parse({})).toEqual({ convention: 'mid-rank' });
    expect(skaterRanks.parameters.safeParse({ convention: 'cume-dist' }).success).toBe(false);
  });

  it('[B15] gives equal points the first of their places in the original convention', () => {
    expect(percentiles(run(five, 'original'))).toEqual({ p0: 0, p1: 25, p2: 25, p3: 75, p4: 100 });
  });

  it('[T10] leaves out who has not played: he has no rank and changes nobody else’s', () => {
    const rested = [line('idle', { games: 0 }), line('unknown', { games: null })];
    expect(run([...five, ...rested])).toEqual(run(five));
  });

  it('compares what a traded player did for all of his clubs together', () => {
    const rows = [...five, line('p4', { points: 4 }, 'A'), line('p4', { points: 5 }, 'B')];
    expect(run(rows)).toEqual(run(five));
  });

  it('compares forwards and defensemen among themselves, and who has no known position among all only', () => {
    const boxes = [box('p1', 'D'), box('p3', 'C')];
    const spells = [
      spell('p0', 'D'),
      spell('p3', 'L', '2024-10-02'),
      spell('p4', 'R'),
      spell('p4', null, '2025-01-01'),
    ];
    const rows = [...five, ...boxes, ...spells];
    expect(percentiles(run(rows), 'defensemen')).toEqual({ p0: 25, p1: 75 });
    expect(percentiles(run(rows), 'forwards')).toEqual({ p3: 25, p4: 75 });
    expect(Object.keys(percentiles(run(rows)))).toHaveLength(5);
  });

  it('believes the newest spell on a roster before a box score', () => {
    const rows = [...five, box('p1', 'C'), spell('p1', 'C'), spell('p1', 'D', '2025-01-01')];
    expect(percentiles(run(rows), 'defensemen')).toEqual({ p1: 50 });
    expect(percentiles(run(rows), 'forwards')).toEqual({});
  });

  it('[T10] takes the position published with his totals for who is on no roster and in no box score', () => {
    const published = [total('p0', 'D'), total('p1', 'C'), total('p3', null), total('p4', 'L')];
    const rows = run([...five, ...published, box('p1', 'D'), spell('p4', 'D')]);
    expect(percentiles(rows, 'defensemen')).toEqual({ p0: 100 / 6, p1: 50, p4: 250 / 3 });
    expect(percentiles(rows, 'forwards')).toEqual({});
  });

  it('ranks rates too, and leaves those out whose value is not known', () => {
    const rows = [
      line('a', { games: 2, points: 4 }),
      line('b', { games: 1, points: 2 }),
      line('c', { games: 4, points: 3 }),
      line('d', { points: null }),
    ];
    const perGame = percentiles(run(rows), 'skaters', 'points-per-game');
    expect(Object.keys(perGame)).toEqual(['a', 'b', 'c']);
    expect(perGame['a']).toBe(perGame['b']);
    expect(perGame['c']).toBeCloseTo(100 / 6, 10);
  });

  it('keeps the phases apart', () => {
    const playoffs = line('p9', { points: 1 }, 'total', 'playoffs');
    const rows = run([...five, playoffs]).filter((row) => row['metric'] === 'points');
    expect(rows.filter((row) => row['phase'] === 'playoffs').map((row) => [row['person'], row['poolSize']])).toEqual([
      ['p9', 1],
    ]);
    expect(rows.filter((row) => row['phase'] === 'regular')).toHaveLength(5);
  });

  it('[B15] gives the same ranks in whatever order the players come', () => {
    const points = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, fc.constantFrom('mid-rank', 'original'), fc.gen(), (values, convention, gen) => {
        const lines = values.map((value, at) => line(`p${at}`, { points: value }));
        const shuffled = gen(fc.shuffledSubarray, lines, { minLength: lines.length });
        const ranks = percentiles(run(lines, convention));
        expect(percentiles(run(shuffled, convention))).toEqual(ranks);
        const worstFirst = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
        const percentilesUp = worstFirst.map((at) => ranks[`p${at}`] as number);
        expect(percentilesUp).toEqual([...percentilesUp].sort((a, b) => a - b));
      }),
    );
  });
});

describeProcessor(skaterRanks, {
  folder: import.meta.url,
  parameters: { convention: 'mid-rank' },
  partitions: [
    [
      ...['ann', 'bea', 'cal', 'dot'].flatMap((person, at) => [
        line(person, { points: at % 3 }, 'A'),
        line(person, { points: at % 3 }),
        line(person, { points: at }, 'total', 'playoffs'),
      ]),
      total('bea', 'L'),
      total('cal', 'C'),
      box('cal', 'D'),
      spell('ann', 'C'),
      spell('bea', null),
      spell('dot', 'D'),
    ],
  ],
});
