import type { playerRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { Query } from '../../frame/addresses.js';

export type GameLog = RouteOutput<typeof playerRoutes.gameLog>;
export type GameLogRow = GameLog['rows'][number];
export type Career = RouteOutput<typeof playerRoutes.career>;

/** Whose page it is, and in which view. */
export interface PlayerContext {
  readonly id: string;
  /** The page's path without a query. */
  readonly own: string;
  readonly query: Query;
  readonly league: GameLogLeague;
  readonly season: string;
  /** Which games the chart and the log are of. */
  readonly phase: 'regular' | 'playoffs';
  /** "Season 2024-25", "Play-offs 2024-25" */
  readonly gamesTitle: string;
  readonly line: string;
}

type GameLogLeague = RouteOutput<typeof playerRoutes.player>['league'];
