import { evaluate, formatMetric, type Counts, type Formula, type MetricFormat } from '@fieldhouse/domain';
import { monthText, monthTicks } from '../months.js';
import { dayNumber, niceTicks, share } from '../scale.js';
import { breakDays } from './plot.js';

/** A game of the log, as the chart needs it. */
export interface ChartGame {
  readonly key: string;
  readonly date: string;
  /** "at BOS, W 5–3" */
  readonly label: string;
  readonly counts: Counts;
  /** How often what is marked happened in it, e.g. home runs; null: not told. */
  readonly marked: number | null;
}

export interface SeasonChartInput {
  /** In order of play: the same games as the log's. */
  readonly games: readonly ChartGame[];
  readonly metric: { readonly name: string; readonly formula: Formula; readonly format: MetricFormat };
  /** Games in the rolling window; null: the season up to and with each game. */
  readonly window: number | null;
  /** "home run", where something is marked. */
  readonly markName: string | null;
  /** The metric over all of the games, drawn as a level. */
  readonly level: number | null;
}

export interface ChartPoint {
  readonly key: string;
  readonly date: string;
  readonly label: string;
  /** Place on the time axis, 0 to 1. */
  readonly x: number;
  /** null: a gap, because the window is not full or a count is missing. */
  readonly value: number | null;
  readonly text: string;
  readonly marked: number;
}

/** A line of the chart: a point a game. */
export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  /** Which of the series colours it has, from 1: the same thing always the same. */
  readonly colour: number;
  readonly points: readonly ChartPoint[];
}

export interface SeasonChart {
  readonly title: string;
  /** One or more; all have a point for each of the games. */
  readonly series: readonly ChartSeries[];
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly text: string; readonly y: number }[];
  readonly months: readonly { readonly text: string; readonly x: number }[];
  readonly level: { readonly text: string; readonly value: number; readonly y: number } | null;
  readonly markName: string | null;
  /** One sentence for those who do not see it. */
  readonly summary: string;
}

/**
 * Makes the season's chart of the games of the log. A rate over several games is that of their summed counts, never the
 * mean of the games' rates. Null where nothing can be drawn.
 */
export function prepareSeasonChart(input: SeasonChartInput): SeasonChart | null {
  const values = rollingValues(input);
  const known = values.filter((value): value is number => value !== null);
  if (known.length < 2) return null;
  const ticks = niceTicks(Math.min(...known, input.level ?? Infinity), Math.max(...known, input.level ?? -Infinity), 5);
  const [min, max] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const text = (value: number | null) => formatMetric(value, input.metric.format);
  return {
    title: titleOf(input),
    series: [
      { id: 'rate', name: input.metric.name, colour: 1, points: pointsOf(input.games, values, input.metric.format) },
    ],
    min,
    max,
    ticks: ticks.map((value) => ({ value, text: text(value), y: share(value, min, max) })),
    months: monthsOf(input.games),
    level:
      input.level === null ? null : { value: input.level, text: text(input.level), y: share(input.level, min, max) },
    markName: input.markName,
    summary: summaryOf(input, values, text),
  };
}

/** A point a game, at its place on the time axis. */
export function pointsOf(
  games: readonly ChartGame[],
  values: readonly (number | null)[],
  format: MetricFormat,
): readonly ChartPoint[] {
  const place = placeOf(games);
  const days = daysOf(games);
  return games.map((game, i) => ({
    key: game.key,
    date: game.date,
    label: game.label,
    x: place(days[i] ?? 0),
    value: values[i] ?? null,
    text: formatMetric(values[i] ?? null, format),
    marked: game.marked ?? 0,
  }));
}

/** The months under the time axis. */
export const monthsOf = (games: readonly ChartGame[]): SeasonChart['months'] =>
  monthTicks(games[0]?.date, games.at(-1)?.date, placeOf(games));

function placeOf(games: readonly ChartGame[]): (day: number) => number {
  const days = daysOf(games);
  return (day) => share(day, days[0] ?? 0, days.at(-1) ?? 0);
}

/** Days of the games on the time axis; a second game of a day lies half a day later, so that both are seen. */
function daysOf(games: readonly ChartGame[]): readonly number[] {
  return games.map((game, i) => dayNumber(game.date) + (game.date === games[i - 1]?.date ? 0.5 : 0));
}

/** Value of the window that ends with each game; null while it fills, and where a count in it is missing. */
export function rollingValues({ games, metric, window }: SeasonChartInput): readonly (number | null)[] {
  return games.map((_, end) => {
    if (window !== null && end + 1 < window) return null;
    const from = window === null ? 0 : end + 1 - window;
    return evaluate(metric.formula, totalOf(games.slice(from, end + 1)));
  });
}

/** The games' counts added up; null where one of them is missing. */
export function totalOf(games: readonly ChartGame[]): Counts {
  const total: Record<string, number | null> = {};
  games.forEach((game, i) => {
    for (const [name, value] of Object.entries(game.counts)) {
      const before = i === 0 ? 0 : (total[name] ?? null);
      total[name] = before === null || value === null || value === undefined ? null : before + value;
    }
  });
  return total;
}

/** Runs of points to join by a line: broken at a missing value and after a long time without a game. */
export function lineRuns(points: readonly ChartPoint[]): readonly (readonly ChartPoint[])[] {
  const runs: ChartPoint[][] = [];
  let last: ChartPoint | null = null;
  for (const point of points) {
    if (point.value !== null) {
      const joins = last !== null && dayNumber(point.date) - dayNumber(last.date) <= breakDays;
      if (joins) runs.at(-1)?.push(point);
      else runs.push([point]);
    }
    last = point.value === null ? null : point;
  }
  return runs;
}

function titleOf({ metric, window }: SeasonChartInput): string {
  return window === null ? `${metric.name}, season to date` : `${metric.name} of the last ${window} games`;
}

function summaryOf(
  input: SeasonChartInput,
  values: readonly (number | null)[],
  text: (value: number | null) => string,
): string {
  const known = values.flatMap((value, i) => (value === null ? [] : [{ value, date: input.games[i]?.date ?? '' }]));
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  const low = known.reduce((a, b) => (b.value < a.value ? b : a));
  const end = known.at(-1);
  const marks = input.games.reduce((sum, game) => sum + (game.marked ?? 0), 0);
  const marked = input.markName === null ? '' : ` ${marks} ${input.markName}${marks === 1 ? '' : 's'} are marked.`;
  return (
    `${titleOf(input)}, over ${input.games.length} games: highest ${text(high.value)} on ${spoken(high.date)}, ` +
    `lowest ${text(low.value)} on ${spoken(low.date)}, ${text(end?.value ?? null)} at the end.${marked}`
  );
}

/** "3 Jan" */
export function spoken(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthText(date)}`;
}
