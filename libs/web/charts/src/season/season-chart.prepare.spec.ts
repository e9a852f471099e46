import { ratio } from '@fieldhouse/domain';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  lineRuns,
  prepareSeasonChart,
  rollingValues,
  type ChartGame,
  type SeasonChartInput,
} from './season-chart.prepare.js';

const average = { name: 'Batting average', formula: ratio('hits', 'atBats'), format: 'average' as const };

function game(date: string, hits: number | null, atBats: number | null, marked = 0): ChartGame {
  return { key: date, date, label: 'at BOS', counts: { hits, atBats }, marked };
}

function input(games: readonly ChartGame[], window: number | null): SeasonChartInput {
  return { games, metric: average, window, markName: 'home run', level: null };
}

describe('the chart of a season', () => {
  const week = [
    game('2019-04-01', 1, 4),
    game('2019-04-02', 2, 4),
    game('2019-04-03', 0, 2, 1),
    game('2019-04-20', 4, 4, 2),
  ];

  it('takes the rate of the summed counts, not the mean of the games', () => {
    expect(rollingValues(input(week, 2))).toEqual([null, 3 / 8, 2 / 6, 4 / 6]);
    expect(rollingValues(input(week, null))).toEqual([1 / 4, 3 / 8, 3 / 10, 7 / 14]);
  });

  it('[E15] leaves a gap while the window fills, where a count is missing, and never a zero', () => {
    const games = [
      game('2019-04-01', 1, 4),
      game('2019-04-02', null, 4),
      game('2019-04-03', 1, 4),
      game('2019-04-04', 1, 4),
    ];
    expect(rollingValues(input(games, 2))).toEqual([null, null, null, 2 / 8]);
    const chart = prepareSeasonChart(input([...games, game('2019-04-05', 1, 2)], 2));
    expect(chart?.series[0]?.points.map((point) => point.text)).toEqual(['', '', '', '.250', '.333']);
  });

  it('breaks the line at missing values and after a long time without a game', () => {
    const chart = prepareSeasonChart(input(week, null));
    expect(lineRuns(chart?.series[0]?.points ?? []).map((run) => run.length)).toEqual([3, 1]);
  });

  it('[E12] says in one line what it shows', () => {
    expect(prepareSeasonChart(input(week, null))?.summary).toBe(
      'Batting average, season to date, over 4 games: highest .500 on 20 Apr, lowest .250 on 1 Apr, .500 at the end. 3 home runs are marked.',
    );
  });

  it('draws nothing from fewer than two values', () => {
    expect(prepareSeasonChart(input([], null))).toBeNull();
    expect(prepareSeasonChart(input(week.slice(0, 1), null))).toBeNull();
  });

  it('marks the months on the axis', () => {
    const season = [game('2019-03-28', 1, 4), game('2019-05-01', 1, 4), game('2019-09-30', 1, 4)];
    expect(prepareSeasonChart(input(season, null))?.months.map((month) => month.text)).toEqual([
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
    ]);
  });

  it('shows both games of a day beside each other', () => {
    const games = [
      game('2019-05-01', 1, 4),
      game('2019-05-05', 1, 4),
      game('2019-05-05', 3, 4),
      game('2019-05-09', 1, 4),
    ];
    expect(prepareSeasonChart(input(games, null))?.series[0]?.points.map((point) => point.x)).toEqual([
      0,
      4 / 8,
      4.5 / 8,
      1,
    ]);
  });

  it('has a point a game of the log, in its order, inside the drawing', () => {
    const day = fc
      .integer({ min: 0, max: 180 })
      .map((d) => new Date(Date.UTC(2019, 3, 1 + d)).toISOString().slice(0, 10));
    const games = fc
      .array(fc.tuple(day, fc.nat(4), fc.integer({ min: 4, max: 6 })), { minLength: 2 })
      .map((rows) =>
        rows.sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([date, hits, atBats]) => game(date, hits, atBats)),
      );
    fc.assert(
      fc.property(games, (played) => {
        const chart = prepareSeasonChart(input(played, null));
        expect(chart?.series[0]?.points.map((point) => point.key)).toEqual(played.map((one) => one.key));
        for (const point of chart?.series[0]?.points ?? []) {
          expect(point.x).toBeGreaterThanOrEqual(0);
          expect(point.x).toBeLessThanOrEqual(1);
          expect(point.value).toBeLessThanOrEqual(chart?.max ?? 0);
          expect(point.value).toBeGreaterThanOrEqual(chart?.min ?? 0);
        }
      }),
    );
  });
});
