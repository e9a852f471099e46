import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { cursorOf, keyOfCursor, numberOf, Reader, sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { InjuryLeaguesQuery, type InjuryLeagues } from '../injury-leagues.js';
import { stintColumns, stintRowOf, stintTables, type StoredStint } from '../stint-rows.js';
import { FacetsQuery } from './facets.query.js';
import { StintFilter } from './stint-filter.js';

type Query = RouteInput<typeof injuryRoutes.stints>['query'];
type Answer = Omit<RouteOutput<typeof injuryRoutes.stints>, 'provenance'>;

/** Stints by area, kind, club and year, newest first: a statement the list, one the total, one a facet. */
@Injectable()
export class StintsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly injuryLeagues: InjuryLeaguesQuery,
    private readonly facets: FacetsQuery,
  ) {}

  async list(query: Query): Promise<{ readonly answer: Answer; readonly leagues: InjuryLeagues }> {
    const { cursor, limit, league: key, ...choices } = query;
    const leagues = await this.injuryLeagues.of(key);
    const { catalogue, league, seasons } = leagues;
    const filter = new StintFilter(seasons, choices);
    const [rows, [counted], facets] = await Promise.all([
      this.rows(filter, cursor, limit + 1),
      this.reader.rows<{ stints: unknown }>(
        sql`select count(*) as "stints" from ${stintTables} where ${filter.where()}`,
      ),
      this.facets.of(filter, catalogue),
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const answer: Answer = {
      stints: shown.map((row) => stintRowOf(row, catalogue)),
      page: {
        nextCursor: rows.length > limit && last !== undefined ? cursorOf([last.startDate, last.stint]) : null,
        total: numberOf(counted?.stints ?? 0),
      },
      facets,
      leagues: leagues.leagues.map(({ name }) => ({ key: name.key, name: name.name, fictional: name.fictional })),
      league: league?.name.key ?? null,
    };
    return { answer, leagues };
  }

  private rows(filter: StintFilter, cursor: string | undefined, most: number): Promise<readonly StoredStint[]> {
    const [date, stint] = cursor === undefined ? [null, null] : keyOfCursor(cursor, ['', '']);
    const after =
      date === null ? sql`` : sql` and (s.start_date < ${date} or (s.start_date = ${date} and s.stint < ${stint}))`;
    return this.reader.rows<StoredStint>(sql`
      select ${stintColumns} from ${stintTables} where ${filter.where()}${after}
      order by s.start_date desc, s.stint desc limit ${most}`);
  }
}
