import { formatMetric } from '@fieldhouse/domain';
import { ChoiceMenu, Segments } from '@fieldhouse/web-ui';
import { changed } from '../../frame/addresses.js';
import type { PlayerContext } from './player-context.js';
import { windows, type SeasonLine } from './season-line.js';

/** Which rate, over how many games, and what the drawing's marks mean. */
export function LineChoices({ context, drawn }: { readonly context: PlayerContext; readonly drawn: SeasonLine }) {
  const { own, query } = context;
  const to = (change: Readonly<Record<string, string>>) => `${changed(own, query, change)}#season`;
  const lines = drawn.offered.map((rate) => ({
    label: rate.name,
    href: to({ chart: rate.id }),
    current: rate.id === drawn.metric.id,
  }));
  return (
    <>
      <ChoiceMenu id="chart-menu" label="Line" groups={[{ title: null, choices: lines }]} />
      <Segments
        label="Games in the line"
        choices={windows.map((known) => ({
          label: known === 'season' ? 'Season to date' : `${known} games`,
          href: to({ games: known }),
          current: known === drawn.window,
        }))}
      />
      <Legend drawn={drawn} season={context.season} />
    </>
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
