import { SeasonChartView, StaticSeasonChart } from '@fieldhouse/web-charts';
import { EmptyState, pluralText, SectionHead } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import { changed } from '../../frame/addresses.js';
import type { PlayerContext } from './player-context.js';
import { LineChoices } from './season-line-choices.js';
import type { SeasonLine } from './season-line.js';
import { TotalsChoices } from './season-totals-choices.js';
import type { SeasonTotals } from './season-totals.js';

/** The season game by game: totals or a rate, of the same games as the log, which is its table. */
export function SeasonChartSection({
  context,
  drawn,
  games,
  phases,
}: {
  readonly context: PlayerContext;
  readonly drawn: SeasonLine | SeasonTotals;
  readonly games: number;
  /** The choice between regular season and play-offs, where there is one. */
  readonly phases: ReactNode;
}) {
  const { query, own } = context;
  const { chart } = drawn;
  return (
    <section id="season">
      <SectionHead
        title={`${context.gamesTitle}, game by game`}
        line={`${pluralText(games, 'game')}, the same as in the log`}
      >
        {phases}
      </SectionHead>
      <div className="bar chart-bar">
        {'metric' in drawn ? (
          <LineChoices context={context} drawn={drawn} />
        ) : (
          <TotalsChoices context={context} drawn={drawn} />
        )}
      </div>
      {chart === null ? (
        <EmptyState title="Too few games for a line">
          <p>
            A line of {drawn.window === 'season' ? 'the season' : `${drawn.window} games`} needs at least one game more
            than its window. Choose fewer games, or another season.
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
