import type { EventTally } from '@fieldhouse/domain';
import { tablesOfPlayers } from '@fieldhouse/domain/baseball';
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
 * day (of a double header another may lack one), of several the first by precedence. A table of one player gives way to
 * a source that tells more: of whom that player met it holds only their part against him.
 */
export function toldDays(lines: readonly Line[], precedence: readonly string[]): readonly ToldDay[] {
  return [...groupedBy(lines, (line) => line.localDate).values()]
    .flatMap((ofDay) => {
      const told = [...groupedBy(ofDay, (line) => line.source).values()].map(dayOf);
      const most = Math.max(...told.map(({ events }) => events));
      const isPart = ({ source, events }: ToldDay) => Number(tablesOfPlayers.includes(source) && events < most);
      const rank = ({ source }: ToldDay) =>
        precedence.includes(source) ? precedence.indexOf(source) : precedence.length;
      return told
        .toSorted(
          (a, b) =>
            b.games.length - a.games.length ||
            isPart(a) - isPart(b) ||
            rank(a) - rank(b) ||
            (a.source < b.source ? -1 : 1),
        )
        .slice(0, 1);
    })
    .toSorted((a, b) => (a.localDate < b.localDate ? -1 : 1));
}

const dayOf = (lines: readonly Line[]): ToldDay => ({
  localDate: lines[0]!.localDate,
  source: lines[0]!.source,
  games: lines.map(({ game }) => game),
  events: lines.reduce((sum, { events }) => sum + events, 0),
});
