import type { Metric } from '@fieldhouse/domain';
import { prepareSeasonTotals } from '@fieldhouse/web-charts';
import { one } from '../../frame/addresses.js';
import { sportOf } from '../../sports/sports.js';
import { chartGames } from './chart-games.js';
import type { GameLog, PlayerContext } from './player-context.js';
import { windowHeader, type SeasonDrawing } from './season-line.js';

/** A count that the chart can add up. */
interface OfferedSeries {
  readonly metric: Metric;
  readonly colour: number;
  readonly shown: boolean;
  /** The address's `series` once this one is switched over; undefined: all. */
  readonly switched: string | undefined;
}

/** Counts of the season added up game by game. */
export interface SeasonTotals extends SeasonDrawing {
  readonly offered: readonly OfferedSeries[];
  readonly window: '10' | 'season';
}

/**
 * The counts that the sport adds up for the kind of line, those of them that the address chooses
 * (`?series=goals,points&games=10`); null where the sport draws a rate.
 */
export function seasonTotals({ league, line, query }: PlayerContext, log: GameLog): SeasonTotals | null {
  const descriptor = sportOf(league.sport)?.descriptor;
  const ids = sportOf(league.sport)?.chartTotals[line] ?? [];
  if (!descriptor || ids.length === 0 || log.rows.length === 0) return null;
  const named = (one(query, 'series') ?? '').split(',').filter((id) => ids.includes(id));
  const shown = named.length === 0 ? ids : named;
  const own = descriptor.metrics.filter((metric) => metric.line === line);
  const offered = ids.flatMap((id, place) => {
    const metric = own.find((known) => known.id === id);
    if (metric === undefined) return [];
    const switched = ids.filter((other) => (other === id ? !shown.includes(id) : shown.includes(other)));
    const all = switched.length === 0 || switched.length === ids.length;
    return [{ metric, colour: place + 1, shown: shown.includes(id), switched: all ? undefined : switched.join(',') }];
  });
  const window = one(query, 'games') === '10' ? '10' : 'season';
  const drawn = offered.filter((series) => series.shown);
  const chart = prepareSeasonTotals({
    games: chartGames(log.rows, own, null),
    series: drawn.flatMap(({ metric, colour }) =>
      'count' in metric.formula ? [{ id: metric.id, name: metric.name, colour, count: metric.formula.count }] : [],
    ),
    window: window === 'season' ? null : Number(window),
  });
  return { offered, window, chart, headers: drawn.map(({ metric }) => windowHeader(metric.abbreviation, window)) };
}
