import type { SportDescriptor } from '@fieldhouse/domain';
import type { MetricColumn } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import type { Query } from '../frame/addresses.js';

/** Two or three metrics in one column: wins and losses, and what else a game may end in. */
export interface ClubRecord {
  /** Metric ids, the wins first. */
  readonly metrics: readonly string[];
  readonly header: string;
  /** The header in full. */
  readonly title: string;
}

/** A part of a roster: its heading, and the positions of those who stand in it. */
export interface RosterGroup {
  readonly title: string;
  readonly positions: readonly string[];
}

/** Where a player stands in a pool in one metric of a season. */
export interface PlayerRank {
  readonly season: string;
  readonly phase: string;
  readonly metric: MetricColumn;
  /** "skaters", "forwards" */
  readonly pool: string;
  readonly poolSize: number;
  readonly below: number;
  /** As good as he, himself among them. */
  readonly equal: number;
  readonly value: number;
  /** 0 to 100, higher is better. */
  readonly percentile: number;
}

/** Percentiles that a sport keeps for its players, each in a pool. */
export interface SportRanks {
  readonly of: (player: string) => Promise<readonly PlayerRank[]>;
  /** Of which metric, by kind of line, the percentile stands in the career's table. */
  readonly career: Readonly<Record<string, string>>;
  /** Pools from the one that holds everybody to the closest. */
  readonly pools: readonly string[];
}

/** What a sport brings to the pages that all sports share; registered in `sports.ts`. */
export interface SportPages {
  /** Stands in addresses. */
  readonly id: string;
  readonly title: string;
  /** Its lines and metrics; null while the sport only has its place. */
  readonly descriptor: SportDescriptor | null;
  /** Which of its leader cards stand on the home page: metric ids. */
  readonly shortLeaders: readonly string[];
  /** Metric ids of the short standings on the home page. */
  readonly shortStandings: readonly string[];
  /** Records that one column of the standings holds: "22–14", "22–14–5". */
  readonly records: readonly ClubRecord[];
  /** Metric ids beside the leaders' own metric, by kind of line; all columns are in the file. Absent: all. */
  readonly leaderColumns: Readonly<Record<string, readonly string[]>>;
  /** What the season's chart of a rate marks, by kind of line: a count metric, and one of it in words. */
  readonly chartMarks: Readonly<Record<string, { readonly metric: string; readonly name: string }>>;
  /** Count metrics that the season's chart adds up, by kind of line. Absent: it draws a rate. */
  readonly chartTotals: Readonly<Record<string, readonly string[]>>;
  /** Parts of a club's roster, which then stands before the lines of its players. Empty: one list after them. */
  readonly rosterGroups: readonly RosterGroup[];
  /** Positions whose side is that of the catching hand. */
  readonly catchingPositions: readonly string[];
  /** Phases whose careers stand on a player's page beside the regular season's: play-offs. */
  readonly furtherPhases: readonly { readonly phase: 'playoffs'; readonly title: string }[];
  readonly ranks: SportRanks | null;
  /** Pages of a season that this sport alone has, by the last part of their address. */
  readonly seasonPages: readonly { readonly segment: string; readonly label: string }[];
  /** The page of a game; null where the game is not of this sport. */
  readonly game: ((game: string, query: Query) => Promise<ReactNode | null>) | null;
}
