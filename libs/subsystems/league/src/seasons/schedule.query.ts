import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import {
  cursorOf,
  Games,
  joined,
  keyOfCursor,
  raw,
  sql,
  type CatalogueSeason,
  type GameRow,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

type Schedule = Pick<RouteOutput<typeof leagueRoutes.schedule>, 'games' | 'page'>;

export interface ScheduleFilter {
  readonly club?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly order: 'asc' | 'desc';
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Games of a season by date: a page of them and how many there are, two statements. */
@Injectable()
export class ScheduleQuery {
  constructor(private readonly games: Games) {}

  async of(season: CatalogueSeason, filter: ScheduleFilter): Promise<Schedule> {
    const wanted = joined(
      [
        sql`g.season_id = ${season.id}`,
        ...(filter.club === undefined ? [] : [sql`(g.home = ${filter.club} or g.away = ${filter.club})`]),
        ...(filter.from === undefined ? [] : [sql`g.local_date >= ${filter.from}`]),
        ...(filter.to === undefined ? [] : [sql`g.local_date <= ${filter.to}`]),
      ],
      ' and ',
    );
    const order = raw(filter.order);
    const [rows, total] = await Promise.all([
      this.games.rows(
        season,
        sql`${wanted} ${this.after(filter)}
          order by g.local_date ${order}, g.number_of_day ${order}, g.id ${order} limit ${filter.limit + 1}`,
      ),
      this.games.count(wanted),
    ]);
    const games = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? games.at(-1) : undefined;
    return {
      games,
      page: { nextCursor: last ? cursorOf([last.localDate, last.numberOfDay, last.id]) : null, total },
    };
  }

  /** The last day with finished games, and its games. */
  async lastDay(season: CatalogueSeason): Promise<readonly GameRow[]> {
    return this.games.rows(
      season,
      sql`g.season_id = ${season.id} and g.local_date = (
          select max(d.local_date) from game d where d.season_id = ${season.id} and d.status = 'final')
        order by g.number_of_day, g.id`,
    );
  }

  /** The club's last finished games, the newest first. */
  lastOfClub(season: CatalogueSeason, club: string, most: number): Promise<readonly GameRow[]> {
    return this.games.rows(
      season,
      sql`g.season_id = ${season.id} and (g.home = ${club} or g.away = ${club}) and g.status = 'final'
        order by g.local_date desc, g.number_of_day desc limit ${most}`,
    );
  }

  private after({ cursor, order }: ScheduleFilter) {
    if (cursor === undefined) return sql``;
    const [date, numberOfDay, id] = keyOfCursor(cursor, ['', '', '']);
    const beyond = raw(order === 'asc' ? '>' : '<');
    return sql`and (g.local_date ${beyond} ${date} or (g.local_date = ${date} and (g.number_of_day ${beyond} ${numberOfDay}
      or (g.number_of_day = ${numberOfDay} and g.id ${beyond} ${id}))))`;
  }
}
