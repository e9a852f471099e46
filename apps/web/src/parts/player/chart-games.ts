import { countsOf, type Counts, type Metric, type SportDescriptor } from '@fieldhouse/domain';
import type { ChartGame } from '@fieldhouse/web-charts';
import type { GameLogRow } from './player-context.js';

/** The counts of a game, by their names, from the count metrics that stand for exactly one of them. */
export function countsOfGame(values: Readonly<Record<string, number | null>>, metrics: readonly Metric[]): Counts {
  const counts: Record<string, number | null> = {};
  for (const metric of metrics) {
    if ('count' in metric.formula && metric.id in values) counts[metric.formula.count] = values[metric.id] ?? null;
  }
  return counts;
}

/** The rates that the games of the log can make: each count of their formula is among the games' values. */
export function chartMetrics(
  descriptor: SportDescriptor,
  line: string,
  games: readonly GameLogRow[],
): readonly Metric[] {
  const first = games[0];
  const kind = descriptor.lines.find((one) => one.id === line);
  if (first === undefined || kind === undefined) return [];
  const metrics = descriptor.metrics.filter((metric) => metric.line === line);
  const known = countsOfGame(first.values, metrics);
  const order = [...kind.headline, ...kind.columns];
  return metrics
    .filter((metric) => metric.kind === 'rate' && countsOf(metric.formula).every((name) => name in known))
    .sort((a, b) => place(order, a.id) - place(order, b.id));
}

function place(order: readonly string[], id: string): number {
  const at = order.indexOf(id);
  return at === -1 ? order.length : at;
}

/** The games of the log as the chart reads them. */
export function chartGames(
  games: readonly GameLogRow[],
  metrics: readonly Metric[],
  markMetric: string | null,
): readonly ChartGame[] {
  return games.map((row) => ({
    key: row.game.id,
    date: row.game.localDate,
    label: `${opponentText(row)}, ${resultText(row)}`,
    counts: countsOfGame(row.values, metrics),
    marked: markMetric === null ? null : (row.values[markMetric] ?? null),
  }));
}

/** "at BOS" or "BOS" */
export function opponentText(row: Pick<GameLogRow, 'home' | 'opponent'>): string {
  return row.home ? row.opponent.abbreviation : `at ${row.opponent.abbreviation}`;
}

/** "W 5–3", own score first; empty without a score. */
export function resultText({ game, home, result }: Pick<GameLogRow, 'game' | 'home' | 'result'>): string {
  const [own, other] = home ? [game.homeScore, game.awayScore] : [game.awayScore, game.homeScore];
  return own === null || other === null ? '' : `${result ?? ''} ${own}–${other}`.trim();
}
