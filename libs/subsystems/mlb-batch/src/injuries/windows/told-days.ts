import type { EventTally } from '@fieldhouse/domain';
import { groupedBy } from '@fieldhouse/read-model';

/** A day of a person's series, as the one source tells it that is read for it. */
export interface ToldDay extends EventTally {
  readonly source: string;
  /** His games of the day. */
  readonly games: readonly string[];
}

interface Line {
  readonly localDate: string;
  readonly source: string;
  readonly game: string;
  readonly events: number;
}

/**
 * A person's days, oldest first, each from one source alone, so that a game that several tell counts once. Sources know
 * games under ids of their own, so it is the day that is compared: the source is read that tells most of his games that
 * day (of a double header another may lack one), of several the first by precedence.
 */
export function toldDays(lines: readonly Line[], precedence: readonly string[]): readonly ToldDay[] {
  const rank = (source: string) => (precedence.includes(source) ? precedence.indexOf(source) : precedence.length);
  return [...groupedBy(lines, (line) => line.localDate).entries()]
    .flatMap(([localDate, ofDay]) =>
      [...groupedBy(ofDay, (line) => line.source).entries()]
        .map(([source, own]) => ({
          localDate,
          source,
          games: own.map(({ game }) => game),
          events: own.reduce((sum, { events }) => sum + events, 0),
        }))
        .toSorted(
          (a, b) =>
            b.games.length - a.games.length || rank(a.source) - rank(b.source) || (a.source < b.source ? -1 : 1),
        )
        .slice(0, 1),
    )
    .toSorted((a, b) => (a.localDate < b.localDate ? -1 : 1));
}
