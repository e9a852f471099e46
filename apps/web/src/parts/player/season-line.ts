import { evaluate, type Metric } from '@fieldhouse/domain';
import { prepareSeasonChart, totalOf, type SeasonChart } from '@fieldhouse/web-charts';
import { one } from '../../frame/addresses.js';
import { sportOf } from '../../sports/sports.js';
import { chartGames, chartMetrics } from './chart-games.js';
import type { GameLog, PlayerContext } from './player-context.js';

/** Games in the line's window; `season` is the season to date. */
export const windows = ['10', '20', '40', 'season'] as const;

/** What the season's chart draws, and the log repeats, a column a series. */
export interface SeasonDrawing {
  /** null: too few games. */
  readonly chart: SeasonChart | null;
  /** Headers of the log's columns, in the order of the chart's series. */
  readonly headers: readonly string[];
}

/** A rate over the season's games. */
export interface SeasonLine extends SeasonDrawing {
  /** The rates that can be drawn. */
  readonly offered: readonly Metric[];
  readonly metric: Metric;
  readonly window: (typeof windows)[number];
  /** The rate over all games of the season. */
  readonly level: number | null;
  readonly markName: string | null;
}

/** The line that the address chooses (`?chart=…&games=…`); null where no rate can be made of the games' counts. */
export function seasonLine({ league, line, query }: PlayerContext, log: GameLog): SeasonLine | null {
  const sport = sportOf(league.sport);
  if (!sport?.descriptor) return null;
  const offered = chartMetrics(sport.descriptor, line, log.rows);
  const metric = offered.find((rate) => rate.id === one(query, 'chart')) ?? offered[0];
  if (metric === undefined) return null;
  const mark = sport.chartMarks[line] ?? null;
  const metrics = sport.descriptor.metrics.filter((candidate) => candidate.line === line);
  const games = chartGames(log.rows, metrics, mark?.metric ?? null);
  const window = windows.find((known) => known === one(query, 'games')) ?? usualWindow(games.length);
  const level = evaluate(metric.formula, totalOf(games));
  const markName = mark?.name ?? null;
  const chart = prepareSeasonChart({
    games,
    metric,
    window: window === 'season' ? null : Number(window),
    markName,
    level,
  });
  return { offered, metric, window, level, markName, chart, headers: [windowHeader(metric.abbreviation, window)] };
}

/** Wide enough to be calm, and at most a quarter of the season, so that most of it has a line. */
function usualWindow(games: number): SeasonLine['window'] {
  if (games >= 80) return '20';
  return games >= 40 ? '10' : 'season';
}

/** "OPS, 20 games", "G to date" */
export function windowHeader(abbreviation: string, window: SeasonLine['window']): string {
  return window === 'season' ? `${abbreviation} to date` : `${abbreviation}, ${window} games`;
}
