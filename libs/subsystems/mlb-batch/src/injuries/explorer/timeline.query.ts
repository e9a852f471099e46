import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { groupedBy, Reader, sql, type CatalogueSeason } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { InjuryLeaguesQuery } from '../injury-leagues.js';
import { daysBetween, stintColumns, stintRowOf, stintTables, type StintRow, type StoredStint } from '../stint-rows.js';
import { startedIn, StintFilter } from './stint-filter.js';

type Query = RouteInput<typeof injuryRoutes.timeline>['query'];
type Answer = Omit<RouteOutput<typeof injuryRoutes.timeline>, 'provenance'>;

/** A season's stints, a group a club. One statement. */
@Injectable()
export class TimelineQuery {
  constructor(
    private readonly reader: Reader,
    private readonly injuryLeagues: InjuryLeaguesQuery,
  ) {}

  async of(query: Query): Promise<{ readonly answer: Answer; readonly seasons: readonly CatalogueSeason[] }> {
    const { catalogue, league, seasons } = await this.injuryLeagues.of(query.league);
    const years = seasons.map(({ name }) => Number(name.label)).filter(Number.isInteger);
    const year = query.year ?? years[0] ?? null;
    const filter = new StintFilter(seasons, { club: query.club });
    const rows =
      year === null
        ? []
        : await this.reader.rows<StoredStint>(sql`
            select ${stintColumns} from ${stintTables} where ${filter.where()} and ${startedIn(year)}
            order by s.start_date, s.stint`);
    const stints = rows.map((row) => stintRowOf(row, catalogue));
    const clubs = [...groupedBy(stints, ({ club }) => club?.id ?? club?.name ?? '').values()].map((ofClub) => ({
      club: ofClub[0]!.club ?? unknownClub,
      stints: [...ofClub],
      days: ofClub.reduce((days, stint) => days + daysIn(stint, year ?? 0), 0),
    }));
    const own = seasons.filter(({ name }) => name.label === String(year));
    return {
      answer: {
        league: league?.name.key ?? null,
        year,
        years,
        ...spanOf(stints),
        clubs: clubs.toSorted(mostDaysFirst),
      },
      seasons: own,
    };
  }
}

const unknownClub = { id: null, name: 'Unknown club', abbreviation: null, colour: null };

/** From the first start to the last day of which a stint tells, within the year. */
function spanOf(stints: readonly StintRow[]): Pick<Answer, 'firstDay' | 'lastDay'> {
  const days = stints.flatMap(({ startDate, endDate }) => [startDate, endDate ?? startDate]).toSorted();
  const year = days[0]?.slice(0, 4);
  const lastDay = days.findLast((day) => day.slice(0, 4) === year);
  return { firstDay: days[0] ?? null, lastDay: lastDay ?? null };
}

/** Days within the year; of an open stint those of which is known, none. */
function daysIn({ startDate, endDate }: StintRow, year: number): number {
  if (endDate === null) return 0;
  const last = `${year + 1}-01-01`;
  return daysBetween(startDate, endDate < last ? endDate : last);
}

const mostDaysFirst = (a: { readonly days: number }, b: { readonly days: number }) => b.days - a.days;
