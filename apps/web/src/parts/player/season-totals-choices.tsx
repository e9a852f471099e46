import { Segments, SeriesSwitches } from '@fieldhouse/web-ui';
import { changed } from '../../frame/addresses.js';
import type { PlayerContext } from './player-context.js';
import type { SeasonTotals } from './season-totals.js';

/** To date or over the last ten games, and a switch a series, which is the legend too. */
export function TotalsChoices({ context, drawn }: { readonly context: PlayerContext; readonly drawn: SeasonTotals }) {
  const { own, query } = context;
  const to = (change: Readonly<Record<string, string | undefined>>) => `${changed(own, query, change)}#season`;
  return (
    <>
      <Segments
        label="Games in the line"
        choices={[
          { label: 'Season to date', href: to({ games: undefined }), current: drawn.window === 'season' },
          { label: 'Last 10 games', href: to({ games: '10' }), current: drawn.window === '10' },
        ]}
      />
      <SeriesSwitches
        label="Lines of the chart"
        series={drawn.offered.map(({ metric, colour, shown, switched }) => ({
          name: metric.name,
          colour,
          shown,
          href: to({ series: switched }),
        }))}
      />
    </>
  );
}
