import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import * as fc from 'fast-check';
import { runValues } from './run-values.processor.js';
import { everyState, seasonRows, type TestHalf, type TestPlay } from './small-season.fixture.js';

const { ctx } = createTestContext({ settings: {} });

type Row = Readonly<Record<string, unknown>>;
type Line = Readonly<Record<string, number | null>> & { readonly person: string; readonly clubOrTotal: string };
interface Environment {
  readonly halfInnings: number;
  readonly expectancy: readonly (readonly number[])[];
  readonly states: readonly (readonly number[])[];
  readonly runValues: Readonly<Record<string, number | null>>;
  readonly eventCounts: Readonly<Record<string, number>>;
  readonly [name: string]: unknown;
}

function run(rows: readonly InputRow[]) {
  const { state } = runValues.process(rows, runValues.initial({}), ctx);
  const { out } = runValues.finish(state, ctx);
  const made = (kind: string) => out.filter(({ of }) => of.kind === kind).map(({ row }) => row as unknown);
  return {
    environment: made('run-environment')[0] as Environment,
    batting: made('batting-value-season-line') as readonly Line[],
    pitching: made('pitching-value-season-line') as readonly Line[],
    rows: out.length,
  };
}
const of = (lines: readonly Line[], person: string, clubOrTotal = 'total') =>
  lines.find((line) => line.person === person && line.clubOrTotal === clubOrTotal)!;

const out = (more: Partial<TestPlay> = {}): TestPlay => ({ type: 'generic-out', basesAfter: 0, ...more });
const half = (plays: readonly TestPlay[], more: Partial<TestHalf> = {}): TestHalf => ({
  game: 'g1',
  inning: 1,
  half: 'top',
  plays,
  ...more,
});
const withChanged = (rows: readonly InputRow[], kind: string, change: (row: Row) => Row) =>
  rows.map((input) => (input.of === kind ? ({ ...input, row: change(input.row) } as InputRow) : input));

/** An event as another source tells it, and tells it wrong. */
const toldBy = (source: string, input: InputRow) => ({ ...input, row: { ...input.row, source, runs: 9 } }) as InputRow;

describe('run-values', () => {
  it('takes the mean of runs from a state to the end of the half inning, and a play for what it changes', () => {
    const { environment, batting } = run(
      seasonRows([
        ...everyState,
        half([{ type: 'single', basesAfter: 1, batter: 'bea' }, out({ basesAfter: 1 }), out(), out()]),
        half([{ type: 'home-run', basesAfter: 0, runs: 1, batter: 'cal' }, out(), out(), out()], { half: 'bottom' }),
      ]),
    );
    expect(environment.halfInnings).toBe(11);
    const start = environment.expectancy[0]![0]!;
    // One half inning of the fixture has five runs and comes back to its start; the last one here has one run and does so.
    expect(environment.states[0]![0]).toBe(14);
    expect(start).toBeCloseTo((5 + 1) / 14, 12);
    const onFirst = environment.expectancy[1]![0]!;
    expect(of(batting, 'bea')['expectedRunsAdded']).toBeCloseTo(onFirst - start, 12);
    expect(of(batting, 'cal')['expectedRunsAdded']).toBeCloseTo(1, 12);
    expect(environment.eventCounts).toMatchObject({ out: 33, strikeout: 3, walk: 7, single: 2, homeRun: 2 });
  });

  it('leaves half innings out of the expectancy that were cut short or came after the eighth, and keeps their events', () => {
    const cut = half([{ type: 'home-run', basesAfter: 0, runs: 4 }, out(), out()]);
    const late = half([{ type: 'home-run', basesAfter: 0, runs: 4 }, out(), out(), out()], { inning: 9 });
    const { environment: before } = run(seasonRows(everyState));
    const { environment: after } = run(seasonRows([...everyState, cut, late]));
    expect([after.halfInnings, after.expectancy]).toEqual([before.halfInnings, before.expectancy]);
    expect(after.eventCounts['homeRun']).toBe(before.eventCounts['homeRun']! + 2);
  });

  it('credits runners with what they ran between pitches, equally, and nobody at bat with a wild pitch', () => {
    const plays: readonly TestPlay[] = [
      { type: 'walk', basesAfter: 3, batter: 'bea' },
      { type: 'stolen-base', basesAfter: 6, stealing: 3 },
      { type: 'wild-pitch', basesAfter: 2, runs: 1, pitcher: 'pim' },
      out({ basesAfter: 2 }),
      out({ basesAfter: 2 }),
      out({ basesAfter: 2 }),
    ];
    const rows = seasonRows([...everyState, half(plays)]);
    const ran = ['ron', 'sue'].map((person) => ({
      of: 'batting-season-line',
      row: {
        ...rows.find((row) => row.of === 'batting-season-line')!.row,
        person,
        clubOrTotal: 'A',
        plateAppearances: 0,
      },
    })) as InputRow[];
    const { environment, batting, pitching } = run([...rows.slice(0, 4), ...ran, ...rows.slice(4)]);
    const { expectancy } = environment;
    const steal = expectancy[6]![0]! - expectancy[3]![0]!;
    expect(of(batting, 'ron')['expectedRunsAdded']).toBeCloseTo(steal / 2, 12);
    expect(of(batting, 'sue')['expectedRunsAdded']).toBeCloseTo(steal / 2, 12);
    expect(of(batting, 'bea')['expectedRunsAdded']).toBeCloseTo(expectancy[3]![0]! - expectancy[0]![0]!, 12);
    expect(environment.runValues['stolenBase']).toBeCloseTo(steal, 12);
    expect(of(pitching, 'pim')['expectedRunsSaved']).toBeCloseTo(0 - (expectancy[2]![0]! - expectancy[6]![0]! + 1), 12);
  });

  it('counts the regular season alone', () => {
    const playoffs = seasonRows(
      [half([{ type: 'home-run', basesAfter: 0, runs: 1 }, out(), out(), out()])],
      'playoffs',
    );
    expect(run([...seasonRows(everyState), ...playoffs])).toEqual(run(seasonRows(everyState)));
  });

  it('takes a game that two sources tell from the one that is believed first', () => {
    const rows = seasonRows(everyState);
    const twice = rows.flatMap((input) =>
      input.of === 'baseball-event' ? [toldBy('mlb-stats-api', input), input] : [input],
    );
    expect(run(twice)).toEqual(run(rows));
  });

  it('[E15] knows no value that needs a missing count, and no RE24 where turns at bat are missing among the events', () => {
    const rows = seasonRows(everyState);
    const without = run(withChanged(rows, 'batting-season-line', (row) => ({ ...row, sacrificeFlies: null })));
    expect(of(without.batting, 'ann')).toMatchObject({
      plateAppearances: expect.any(Number),
      weightedOnBaseChances: null,
      runsAboveAverage: null,
      runsCreated: null,
      leagueRuns: expect.any(Number),
      expectedRunsAdded: expect.any(Number),
    });
    const more = run(
      withChanged(rows, 'batting-season-line', (row) =>
        row['clubOrTotal'] === 'A' ? { ...row, plateAppearances: 99 } : row,
      ),
    );
    expect(of(more.batting, 'ann', 'A')['expectedRunsAdded']).toBe(null);
    expect(of(more.batting, 'ann', 'H')['expectedRunsAdded']).toEqual(expect.any(Number));
    expect(of(more.batting, 'ann')['expectedRunsAdded']).toBe(null);
  });

  it('has no values yet for a season in which a state has not been seen', () => {
    expect(run(seasonRows(everyState.slice(2))).rows).toBe(0);
    expect(run([]).rows).toBe(0);
  });
});

const person = fc.constantFrom('ann', 'bea', 'cal');
const anyHalf = (inning: fc.Arbitrary<number>): fc.Arbitrary<TestHalf> =>
  fc.record({
    game: fc.constantFrom('g1', 'g2', 'g3'),
    inning,
    half: fc.constantFrom('top' as const, 'bottom' as const),
    plays: fc
      .tuple(
        fc.array(
          fc.record({
            type: fc.constantFrom('walk', 'single', 'double', 'triple', 'home-run', 'wild-pitch', 'error'),
            basesAfter: fc.nat(7),
            runs: fc.nat(3),
            batter: person,
            pitcher: person,
          }),
          { maxLength: 8 },
        ),
        person,
      )
      .map(([plays, batter]) => [...plays, out({ batter }), out({ batter, type: 'strikeout' }), out({ batter })]),
  });
const anySeason = (inning: fc.Arbitrary<number>) =>
  fc
    .uniqueArray(anyHalf(inning), { maxLength: 12, selector: ({ game, inning, half }) => `${game} ${inning} ${half}` })
    .map((halves) => [...everyState, ...halves]);

describe('run values of any season', () => {
  it('[T05] add up: clubs to the total of each man, the weighted chances of all to the league’s OBP', () => {
    fc.assert(
      fc.property(anySeason(fc.integer({ min: 1, max: 12 })), (halves) => {
        const { environment, batting, pitching } = run(seasonRows(halves));
        for (const lines of [batting, pitching]) {
          for (const line of lines.filter(({ clubOrTotal }) => clubOrTotal === 'total')) {
            const clubs = lines.filter((other) => other.person === line.person && other !== line);
            for (const [name, value] of Object.entries(line).filter(([, value]) => typeof value === 'number'))
              expect(value).toBeCloseTo(
                clubs.reduce((sum, club) => sum + club[name]!, 0),
                9,
              );
          }
        }
        const totals = batting.filter(({ clubOrTotal }) => clubOrTotal === 'total');
        const sum = (name: string) => totals.reduce((total, line) => total + line[name]!, 0);
        expect(sum('weightedOnBaseSum') / sum('weightedOnBaseChances')).toBeCloseTo(
          environment['leagueOnBaseAverage'] as number,
          9,
        );
      }),
    );
  });

  it('[T05] leave of RE24 what the runs of complete half innings are above those expected at their start', () => {
    fc.assert(
      fc.property(anySeason(fc.integer({ min: 1, max: 8 })), (halves) => {
        const { environment, pitching } = run(seasonRows(halves));
        const runs = halves.flatMap(({ plays }) => plays).reduce((sum, play) => sum + (play.runs ?? 0), 0);
        const allowed = pitching
          .filter(({ clubOrTotal }) => clubOrTotal === 'total')
          .reduce((sum, line) => sum - line['expectedRunsSaved']!, 0);
        expect(allowed).toBeCloseTo(runs - environment.halfInnings * environment.expectancy[0]![0]!, 9);
      }),
    );
  });
});

describeProcessor(runValues, {
  folder: import.meta.url,
  partitions: [
    seasonRows([
      ...everyState,
      half([{ type: 'walk', basesAfter: 3 }, { type: 'stolen-base', basesAfter: 6, stealing: 3 }, out(), out(), out()]),
    ]).flatMap((input) => (input.of === 'baseball-event' ? [toldBy('z-archive', input), input] : [input])),
    seasonRows(everyState.slice(2)),
  ],
});
