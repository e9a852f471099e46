import { beforeAll, describe, expect, it } from '@jest/globals';
import { evaluate, formatMetric, type Counts } from '@fieldhouse/domain';
import { baseball, runEvents, weightedEvents, type RunEvent } from '@fieldhouse/domain/baseball';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { haveReference, reason, referenceOf, referenceSeason } from './reference-season.fixture.js';
import { runValues } from './run-values.processor.js';

const { ctx } = createTestContext({ settings: {} });

/** The reference's name of an event. */
const referenceName: Readonly<Record<RunEvent, string>> = {
  out: 'out',
  strikeout: 'K',
  walk: 'BB',
  intentionalWalk: 'IBB',
  hitByPitch: 'HBP',
  error: 'ROE',
  fieldersChoice: 'FC',
  single: '1B',
  double: '2B',
  triple: '3B',
  homeRun: 'HR',
  stolenBase: 'SB',
  caughtStealing: 'CS',
};

type Line = Readonly<Record<string, number>> & { readonly person: string; readonly clubOrTotal: string };
interface Environment {
  readonly halfInnings: number;
  readonly expectancy: readonly (readonly number[])[];
  readonly states: readonly (readonly number[])[];
  readonly runValues: Readonly<Record<string, number>>;
  readonly eventCounts: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly [rate: string]: unknown;
}

const computedSeasons = new Map<number, ReturnType<typeof compute>>();

function computed(year: number) {
  const season = computedSeasons.get(year) ?? compute(year);
  computedSeasons.set(year, season);
  return season;
}

function compute(year: number) {
  let state = runValues.initial({});
  const rows = [...referenceSeason(year)];
  for (let at = 0; at < rows.length; at += 2000) state = runValues.process(rows.slice(at, at + 2000), state, ctx).state;
  const { out } = runValues.finish(state, ctx);
  const made = <Row>(kind: string) => out.filter(({ of }) => of.kind === kind).map(({ row }) => row as Row);
  return {
    environment: made<Environment>('run-environment')[0]!,
    batting: made<Line>('batting-value-season-line'),
    pitching: made<Line>('pitching-value-season-line'),
    lines: rows.filter(({ of }) => of.endsWith('-season-line')).map(({ row }) => row as unknown as Line),
    stateBytes: JSON.stringify(state).length,
  };
}
const total = (lines: readonly Line[], name: string) =>
  lines.filter((line) => line.clubOrTotal === 'total').reduce((sum, line) => sum + line[name]!, 0);

(haveReference ? describe : describe.skip).each([2019, 2020])(
  `run values of %i against Chadwick's events${reason}`,
  (year) => {
    const wanted = haveReference ? referenceOf(year) : undefined!;
    let found: ReturnType<typeof compute>;
    beforeAll(() => {
      found = computed(year);
    }, 120_000);

    it('[T05] gives the run expectancy of each state within 0.001, and counts states and half innings exactly', () => {
      const { expectancy, states, halfInnings } = found.environment;
      expect(halfInnings).toBe(wanted.half_innings_used);
      expect(states).toEqual(Object.values(wanted.N));
      Object.values(wanted.RE24).forEach((row, bases) =>
        row.forEach((runs, outs) => expect(Math.abs(expectancy[bases]![outs]! - runs)).toBeLessThan(0.001)),
      );
    });

    it('[T05] gives the run value of each event within 0.001, and counts the events exactly', () => {
      const { runValues: values, eventCounts } = found.environment;
      for (const event of runEvents) {
        const near = Math.abs(values[event]! - wanted.run_values[referenceName[event]]!) < 0.001;
        expect([event, near]).toEqual([event, true]);
      }
      const counted = Object.keys(wanted.n);
      const named = runEvents.map((event) => [referenceName[event], eventCounts[event]] as const);
      expect(Object.fromEntries(named.filter(([name]) => counted.includes(name)))).toEqual(wanted.n);
    });

    it('[T05] gives the wOBA weights, their scale, the FIP constant and the rates of the league within 0.001', () => {
      const { environment } = found;
      const pairs: readonly (readonly [string, unknown, number | undefined])[] = [
        ...weightedEvents.map(
          (event) => [event, environment.weights[event], wanted.wOBA_weights[referenceName[event]]] as const,
        ),
        ['scale', environment['weightedOnBaseScale'], wanted.wOBAscale],
        ['OBP', environment['leagueOnBaseAverage'], wanted.lgOBP],
        ['AVG', environment['leagueBattingAverage'], wanted.AVG_SLG[0]],
        ['SLG', environment['leagueSluggingAverage'], wanted.AVG_SLG[1]],
        ['R/PA', environment['runsPerPlateAppearance'], wanted.R_PA],
        ['ERA', environment['leagueEarnedRunAverage'], wanted.lgERA],
        ['FIP', environment['fieldingIndependentConstant'], wanted.FIP_const],
      ];
      for (const [name, ours, theirs] of pairs)
        expect([name, Math.abs((ours as number) - theirs!) < 0.001]).toEqual([name, true]);
    });

    it('knows RE24 of everybody, each plate appearance and batter faced being among the events', () => {
      expect(found.batting.filter((line) => line['expectedRunsAdded'] === null)).toEqual([]);
      expect(found.pitching.filter((line) => line['expectedRunsSaved'] === null)).toEqual([]);
    });

    it('makes the league average: its wOBA is its OBP, its wRAA and RE24 are nothing much', () => {
      const { batting, pitching, environment } = found;
      const weighted = total(batting, 'weightedOnBaseSum') / total(batting, 'weightedOnBaseChances');
      expect(weighted).toBeCloseTo(environment['leagueOnBaseAverage'] as number, 10);
      const runs = total(batting, 'leagueRuns');
      expect(Math.abs(total(batting, 'runsAboveAverage') / runs)).toBeLessThan(0.005);
      expect(Math.abs(total(pitching, 'expectedRunsSaved') / runs)).toBeLessThan(0.01);
    });

    it('keeps a state that does not grow with the events', () => {
      expect(found.stateBytes).toBeLessThan(2_000_000);
    });
  },
);

(haveReference ? describe : describe.skip)(`the values of 2019${reason}`, () => {
  it('[E11] gives wOBA and wRC+ of Trout, Bellinger and Yelich, FIP of Cole, Verlander and deGrom', () => {
    const { lines, batting, pitching } = computed(2019);
    const shown = (person: string, ...ids: readonly string[]) => {
      const metrics = ids.map((id) => baseball.metrics.find((metric) => metric.id === id)!);
      const own = [...lines, ...batting, ...pitching].filter((line) => line.person === person);
      // Pitchers have batting lines too: those of the metric's kind are what has its counts.
      return metrics.map(({ formula, format, line: kind }) => {
        const of = (line: Line) => 'outs' in line === (kind === 'pitching');
        const counts = Object.assign({}, ...own.filter(of)) as Counts;
        return formatMetric(evaluate(formula, counts), format);
      });
    };
    const batter = (person: string) => shown(person, 'weighted-on-base-average', 'weighted-runs-created-plus');
    expect([batter('troum001'), batter('bellc002'), batter('yelic001')]).toEqual([
      ['.441', '181'],
      ['.418', '165'],
      ['.445', '184'],
    ]);
    const pitcher = (person: string) => shown(person, 'fielding-independent-pitching')[0];
    expect([pitcher('coleg001'), pitcher('verlj001'), pitcher('degrj001')]).toEqual(['2.64', '3.27', '2.67']);
  });
});
