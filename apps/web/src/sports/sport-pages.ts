import type { SportDescriptor } from '@fieldhouse/domain';
import type { ReactNode } from 'react';

/** Two metrics in one column. */
export interface RecordPair {
  readonly wins: string;
  readonly losses: string;
  readonly header: string;
  /** The header in full. */
  readonly title: string;
}

/** What a sport brings to the pages that all sports share; registered in `sports.ts`. */
export interface SportPages {
  /** Stands in addresses. */
  readonly id: string;
  readonly title: string;
  /** Its lines and metrics; null while the sport only has its place. */
  readonly descriptor: SportDescriptor | null;
  /** Metric ids of the short standings on the home page. */
  readonly shortStandings: readonly string[];
  /** Wins and losses that one column of the standings holds: "22–14". */
  readonly records: readonly RecordPair[];
  /** Metric ids beside the leaders' own metric, by kind of line; all columns are in the file. Absent: all. */
  readonly leaderColumns: Readonly<Record<string, readonly string[]>>;
  /** What the season's chart of a kind of line marks: a count metric, and one of it in words. */
  readonly chartMarks: Readonly<Record<string, { readonly metric: string; readonly name: string }>>;
  /** Pages of a season that this sport alone has, by the last part of their address. */
  readonly seasonPages: readonly { readonly segment: string; readonly label: string }[];
  /** The page of a game; null where the game is not of this sport. */
  readonly game: ((game: string) => Promise<ReactNode | null>) | null;
}
