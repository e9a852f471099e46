import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { ApiError } from '@fieldhouse/http';
import { Injectable } from '@nestjs/common';
import { clubName, type CatalogueSeason } from './catalogue.js';
import { Catalogues } from './catalogues.js';
import { numberOf, numberOrNull, Reader } from './reader.js';
import { sql, type Sql } from './sql.js';

export type GameRow = RouteOutput<typeof leagueRoutes.schedule>['games'][number];

interface StoredGame {
  id: string;
  localDate: string;
  numberOfDay: string;
  phase: string;
  status: string;
  away: string;
  home: string;
  awayScore: number | null;
  homeScore: number | null;
  venue: string | null;
}

/** The columns of a game's row on a page, from `game g left join venue v`. */
export const gameColumns: Sql = sql`
  g.id as "id", g.local_date as "localDate", g.number_of_day as "numberOfDay", g.phase as "phase", g.status as "status",
  g.away as "away", g.home as "home", g.away_score as "awayScore", g.home_score as "homeScore", v.name as "venue"`;

export function gameRowOf(season: CatalogueSeason, row: StoredGame): GameRow {
  return {
    id: row.id,
    localDate: row.localDate,
    numberOfDay: row.numberOfDay,
    phase: row.phase,
    status: row.status,
    away: clubName(season, row.away),
    home: clubName(season, row.home),
    awayScore: numberOrNull(row.awayScore),
    homeScore: numberOrNull(row.homeScore),
    venue: row.venue,
  };
}

/** Games as rows of pages. */
@Injectable()
export class Games {
  constructor(
    private readonly reader: Reader,
    private readonly catalogues: Catalogues,
  ) {}

  /**
   * A game with its season.
   *
   * @param more further columns of `g` (the game), begun with a comma, as they come in `row`
   * @throws ApiError 404 no such game of the sport
   */
  async one<More = unknown>(
    sport: string,
    id: string,
    more: Sql = sql``,
  ): Promise<{ readonly season: CatalogueSeason; readonly game: GameRow; readonly row: More }> {
    const [catalogue, [row]] = await Promise.all([
      this.catalogues.current(),
      this.reader.rows<StoredGame & { seasonId: string } & More>(sql`
        select ${gameColumns}, g.season_id as "seasonId" ${more}
        from game g left join venue v on v.id = g.venue where g.id = ${id}`),
    ]);
    const season = row && catalogue.seasonById(row.seasonId);
    if (season && season.league.sport.id === sport) return { season, game: gameRowOf(season, row), row };
    throw new ApiError(404, `${sport}.unknown-game`, 'No such game', 'Game not found.');
  }

  /** @param rest condition, order and limit, on `g` (the game) */
  async rows(season: CatalogueSeason, rest: Sql): Promise<readonly GameRow[]> {
    const rows = await this.reader.rows<StoredGame>(
      sql`select ${gameColumns} from game g left join venue v on v.id = g.venue where ${rest}`,
    );
    return rows.map((row) => gameRowOf(season, row));
  }

  async count(condition: Sql): Promise<number> {
    const [row] = await this.reader.rows<{ games: unknown }>(
      sql`select count(*) as "games" from game g where ${condition}`,
    );
    return numberOf(row?.games ?? 0);
  }
}
