import { formatMetric } from '@fieldhouse/domain';
import { SeasonChartView, StaticSeasonChart } from '@fieldhouse/web-charts';
import { ChoiceMenu, EmptyState, pluralText, SectionHead, Segments } from '@fieldhouse/web-ui';
import { changed } from '../../frame/addresses.js';
import type { PlayerContext } from './player-context.js';
import { windows, type SeasonLine } from './season-line.js';

/** The season game by game: a rate over the last games or to date, of the same games as the log, which is its table. */
export function SeasonChartSection({
  context,
  drawn,
  games,
}: {
  readonly context: PlayerContext;
  readonly drawn: SeasonLine;
  readonly games: number;
}) {
  const { query, own, season } = context;
  const { chart, metric, offered, window } = drawn;
  const to = (change: Readonly<Record<string, string>>) => `${changed(own, query, change)}#season`;
  const lines = offered.map((rate) => ({
    label: rate.name,
    href: to({ chart: rate.id }),
    current: rate.id === metric.id,
  }));
  return (
    <section id="season">
      <SectionHead
        title={`Season ${season}, game by game`}
        line={`${pluralText(games, 'game')}, the same as in the log`}
      />
      <div className="bar chart-bar">
        <ChoiceMenu id="chart-menu" label="Line" groups={[{ title: null, choices: lines }]} />
        <Segments
          label="Games in the line"
          choices={windows.map((known) => ({
            label: known === 'season' ? 'Season to date' : `${known} games`,
            href: to({ games: known }),
            current: known === window,
          }))}
        />
        <Legend drawn={drawn} season={season} />
      </div>
      {chart === null ? (
        <EmptyState title="Too few games for a line">
          <p>
            A line of {window === 'season' ? 'the season' : `${window} games`} needs at least one game more than its
            window. Choose fewer games, or another season.
          </p>
        </EmptyState>
      ) : (
        <figure className="card">
          <SeasonChartView chart={chart}>
            <StaticSeasonChart chart={chart} />
          </SeasonChartView>
          <figcaption className="note">{chart.summary}</figcaption>
          <a className="small" href={`${changed(own, query, { log: 'all' })}#log`}>
            The chart as a table, all {pluralText(games, 'game')}
          </a>
        </figure>
      )}
    </section>
  );
}

function Legend({ drawn, season }: { readonly drawn: SeasonLine; readonly season: string }) {
  const { metric, level, markName } = drawn;
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
        {season} in all, {formatMetric(level, metric.format)}
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
