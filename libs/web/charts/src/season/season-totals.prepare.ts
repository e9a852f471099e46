import { formatMetric } from '@fieldhouse/domain';
import { niceTicks, share } from '../scale.js';
import {
  monthsOf,
  pointsOf,
  spoken,
  type ChartGame,
  type ChartSeries,
  type SeasonChart,
} from './season-chart.prepare.js';

/** A count that is added up from game to game. */
export interface CountedSeries {
  readonly id: string;
  readonly name: string;
  /** Which of the series colours it has, from 1. */
  readonly colour: number;
  /** Its name among the games' counts. */
  readonly count: string;
}

export interface SeasonTotalsInput {
  /** In order of play: the same games as the log's. */
  readonly games: readonly ChartGame[];
  readonly series: readonly CountedSeries[];
  /** Games in the rolling window; null: the season up to and with each game. */
  readonly window: number | null;
}

/** The counts of a season added up game by game, or over the last games. Null where nothing can be drawn. */
export function prepareSeasonTotals(input: SeasonTotalsInput): SeasonChart | null {
  const { games } = input;
  const series = input.series.map(({ count, ...line }): ChartSeries => ({
    ...line,
    points: pointsOf(games, sumsTo(games, count, input.window), 'integer'),
  }));
  const known = series.flatMap((line) => line.points.flatMap((point) => point.value ?? []));
  if (series.every((line) => line.points.filter((point) => point.value !== null).length < 2)) return null;
  /* From zero, and wide enough for whole numbers at the lines. */
  const ticks = niceTicks(Math.min(0, ...known), Math.max(4, ...known), 5);
  const [min, max] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return {
    title: titleOf(input),
    series,
    min,
    max,
    ticks: ticks.map((value) => ({ value, text: formatMetric(value, 'integer'), y: share(value, min, max) })),
    months: monthsOf(games),
    level: null,
    markName: null,
    summary: `${titleOf(input)}, over ${games.length} games: ${series.map((line) => toldOf(line, input)).join('; ')}.`,
  };
}

/** The sum of the window that ends with each game; null while it fills, and where a count in it is missing. */
export function sumsTo(games: readonly ChartGame[], count: string, window: number | null): readonly (number | null)[] {
  return games.map((_, end) => {
    if (window !== null && end + 1 < window) return null;
    const from = window === null ? 0 : end + 1 - window;
    return games.slice(from, end + 1).reduce<number | null>((sum, game) => {
      const value = game.counts[count] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0);
  });
}

function titleOf({ series, window }: SeasonTotalsInput): string {
  const names = series.map((line, i) => (i === 0 ? line.name : line.name.toLowerCase()));
  const last = names.pop() ?? '';
  const list = names.length === 0 ? last : `${names.join(', ')} and ${last}`;
  return window === null ? `${list} to date` : `${list} of the last ${window} games`;
}

function toldOf({ name, points }: ChartSeries, { window }: SeasonTotalsInput): string {
  const known = points.flatMap(({ value, date }) => (value === null ? [] : [{ value, date }]));
  const end = known.at(-1);
  if (end === undefined) return `${name.toLowerCase()} without a value`;
  if (window === null) return `${end.value} ${name.toLowerCase()} at the end`;
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  return `at most ${high.value} ${name.toLowerCase()}, on ${spoken(high.date)}, ${end.value} at the end`;
}
