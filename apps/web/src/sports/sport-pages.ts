import type { SportDescriptor } from '@fieldhouse/domain';
import type { ReactNode } from 'react';

/** What a sport brings to the pages that all sports share; registered in `sports.ts`. */
export interface SportPages {
  /** Stands in addresses. */
  readonly id: string;
  readonly title: string;
  /** Its lines and metrics; null while the sport only has its place. */
  readonly descriptor: SportDescriptor | null;
  /** Metric ids of the short standings on the home page. */
  readonly shortStandings: readonly string[];
  /** What the season's chart of a kind of line marks: a count metric, and one of it in words. */
  readonly chartMarks: Readonly<Record<string, { readonly metric: string; readonly name: string }>>;
  /** The page of a game; null where the game is not of this sport. */
  readonly game: ((game: string) => Promise<ReactNode | null>) | null;
}
