import { evaluate, formatMetric, type Counts, type Metric } from '@fieldhouse/domain';
import { prepareSeasonChart, SeasonChartView, StaticSeasonChart, type ChartGame } from '@fieldhouse/web-charts';
import { ChoiceMenu, EmptyState, SectionHead, Segments } from '@fieldhouse/web-ui';
import { changed, one } from '../../frame/addresses.js';
import { sportOf } from '../../sports/sports.js';
import { chartGames, chartMetrics } from './chart-games.js';
import { ChartTwin } from './chart-twin.js';
import type { GameLog, PlayerContext } from './player-context.js';

const windows = ['10', '20', '40', 'season'] as const;

/** The season game by game: a rate over the last games or to date, of the same games as the log. */
export function SeasonChartSection({ context, log }: { readonly context: PlayerContext; readonly log: GameLog }) {
  const { league, line, query, own, season } = context;
  const sport = sportOf(league.sport);
  const offered = sport?.descriptor ? chartMetrics(sport.descriptor, line, log.rows) : [];
  const metric = offered.find((rate) => rate.id === one(query, 'chart')) ?? offered[0];
  if (metric === undefined) return null;
  const mark = sport?.chartMarks[line] ?? null;
  const metrics = sport?.descriptor?.metrics.filter((candidate) => candidate.line === line) ?? [];
  const games = chartGames(log.rows, metrics, mark?.metric ?? null);
  const chosen = windows.find((window) => window === one(query, 'games')) ?? (games.length >= 40 ? '20' : 'season');
  const level = evaluate(metric.formula, totalOf(games));
  const chart = prepareSeasonChart({
    games,
    metric,
    window: chosen === 'season' ? null : Number(chosen),
    markName: mark?.name ?? null,
    level,
  });
  const to = (change: Readonly<Record<string, string>>) => `${changed(own, query, change)}#season`;
  return (
    <section id="season">
      <SectionHead title={`Season ${season}, game by game`} line={`${games.length} games, the same as in the log`} />
      <div className="bar chart-bar">
        <ChoiceMenu
          id="chart-menu"
          label="Line"
          groups={[
            {
              title: null,
              choices: offered.map((rate) => ({
                label: rate.name,
                href: to({ chart: rate.id }),
                current: rate.id === metric.id,
              })),
            },
          ]}
        />
        <Segments
          label="Games in the line"
          choices={windows.map((window) => ({
            label: window === 'season' ? 'Season to date' : `${window} games`,
            href: to({ games: window }),
            current: window === chosen,
          }))}
        />
        <Legend
          metric={metric}
          level={formatMetric(level, metric.format)}
          markName={mark?.name ?? null}
          season={season}
        />
      </div>
      {chart === null ? (
        <EmptyState title="Too few games for a line">
          <p>
            A line needs more games than its window of {chosen === 'season' ? 'two' : chosen}. Choose fewer games, or
            another season.
          </p>
        </EmptyState>
      ) : (
        <figure className="card">
          <SeasonChartView chart={chart}>
            <StaticSeasonChart chart={chart} />
          </SeasonChartView>
          <figcaption className="note">{chart.summary}</figcaption>
          <ChartTwin chart={chart} metric={metric.abbreviation} />
        </figure>
      )}
    </section>
  );
}

function totalOf(games: readonly ChartGame[]): Counts {
  const total: Record<string, number | null> = {};
  for (const name of Object.keys(games[0]?.counts ?? {})) {
    total[name] = games.reduce<number | null>((sum, game) => {
      const value = game.counts[name] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0);
  }
  return total;
}

function Legend({
  metric,
  level,
  markName,
  season,
}: {
  readonly metric: Metric;
  readonly level: string;
  readonly markName: string | null;
  readonly season: string;
}) {
  return (
    <p className="legend">
      <span>
        <svg aria-hidden="true">
          <line className="line" x1="0" x2="16" y1="6" y2="6" />
        </svg>
        {metric.abbreviation}
      </span>
      <span>
        <svg aria-hidden="true">
          <line className="level" x1="0" x2="16" y1="6" y2="6" />
        </svg>
        {season} in all, {level}
      </span>
      {markName !== null && (
        <span>
          <svg aria-hidden="true">
            <rect className="mark" x="6" width="3" height="12" />
          </svg>
          game with a {markName}
        </span>
      )}
    </p>
  );
}
