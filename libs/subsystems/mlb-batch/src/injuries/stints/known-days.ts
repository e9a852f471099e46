import type { DaySpan } from '@fieldhouse/domain';
import { tablesOfPlayers } from '@fieldhouse/domain/baseball';
import type { CatalogueLeague } from '@fieldhouse/read-model';
import type { PersonLine } from './person-lines.query.js';

/**
 * Days of which all games of a player are known, so that a day without one says that he did not play: the seasons that are
 * loaded whole; of a source that tells all games of its days, those of a year from the first game of his to the last; and
 * the winters, when nobody plays.
 */
export function knownDays(league: CatalogueLeague | undefined, lines: readonly PersonLine[]): readonly DaySpan[] {
  const seasons = (league?.seasons ?? []).flatMap(({ name: { games, firstDay, lastDay } }) =>
    games > 0 && firstDay !== null && lastDay !== null ? [{ from: firstDay, until: dayAfter(lastDay) }] : [],
  );
  return [...seasons, ...ownDays(lines), ...winters];
}

function ownDays(lines: readonly PersonLine[]): readonly DaySpan[] {
  const spans = new Map<string, { readonly from: string; readonly to: string }>();
  for (const { source, localDate } of lines) {
    if (tablesOfPlayers.includes(source)) continue;
    const key = `${source} ${localDate.slice(0, 4)}`;
    const span = spans.get(key) ?? { from: localDate, to: localDate };
    spans.set(key, {
      from: localDate < span.from ? localDate : span.from,
      to: localDate > span.to ? localDate : span.to,
    });
  }
  return [...spans.values()].map(({ from, to }) => ({ from, until: dayAfter(to) }));
}

/**
 * From the days in September after which a club may have played its last game to those in April before which it may not
 * have played its first. Years as far as notes about the injured list go.
 */
const winters: readonly DaySpan[] = Array.from({ length: 200 }, (_, at) => ({
  from: `${1900 + at}-09-20`,
  until: `${1901 + at}-04-10`,
}));

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
