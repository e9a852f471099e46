import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { columnName } from '@fieldhouse/domain';
import { ApiError } from '@fieldhouse/http';
import {
  Catalogues,
  clubName,
  lineOf,
  metricColumn,
  metricsOf,
  raw,
  Reader,
  sql,
  sumOf,
  unknownSeason,
  valuesOf,
  type CatalogueSeason,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { countsOfRow, seasonColumns, seasonRows } from '../ranking/season-rows.sql.js';
import { TeamGamesQuery } from '../ranking/team-games.query.js';
import { ScheduleQuery } from '../seasons/schedule.query.js';
import { StandingsQuery } from '../seasons/standings.query.js';
import { RosterQuery } from './roster.query.js';

type ClubAnswer = Omit<RouteOutput<typeof leagueRoutes.club>, 'provenance'>;
type ClubLines = Omit<RouteOutput<typeof leagueRoutes.clubLines>, 'provenance'>;

/** How many of the club's last games its page shows. */
const lastGames = 10;

/** A club in a season. */
@Injectable()
export class ClubQuery {
  constructor(
    private readonly reader: Reader,
    private readonly catalogues: Catalogues,
    private readonly standings: StandingsQuery,
    private readonly schedule: ScheduleQuery,
    private readonly teamGames: TeamGamesQuery,
    private readonly rosters: RosterQuery,
  ) {}

  async of(club: string, label: string | undefined): Promise<{ answer: ClubAnswer; season: CatalogueSeason }> {
    const { season, seasons } = await this.seasonOf(club, label);
    const [standings, roster, games] = await Promise.all([
      this.standings.of(season, 'regular'),
      this.rosters.of(club, season),
      this.schedule.lastOfClub(season, club, lastGames),
    ]);
    const standing = standings.rows.find((row) => row.club.id === club);
    const answer = {
      league: season.league.name,
      season: season.name,
      club: clubName(season, club),
      seasons: seasons.map(({ name }) => name.label),
      record: standing ? { columns: standings.columns, place: standing.place, values: standing.values } : null,
      ...roster,
      lastGames: [...games],
    };
    return { answer, season };
  }

  /** Everybody who has such a line for the club, the weightiest first, and the club's sum. */
  async lines(
    club: string,
    lineId: string,
    query: { readonly season?: string | undefined; readonly phase: string },
  ): Promise<{ answer: ClubLines; season: CatalogueSeason }> {
    const { season } = await this.seasonOf(club, query.season);
    const { sport } = season.league;
    const line = lineOf(sport, lineId);
    const metrics = metricsOf(sport, line.columns);
    const rows = await this.reader.rows<Readonly<Record<string, unknown>> & { id: string; name: string }>(sql`
      select n.id as "id", n.full_name as "name", ${seasonColumns(line, 'l')}
      from ${seasonRows(line, 'l')} join person n on n.id = l.person
      where l.season_id = ${season.id} and l.phase = ${query.phase} and l.club_or_total = ${club}
      order by coalesce(l.${raw(columnName(line.weight))}, 0) desc, n.search_name, n.id`);
    const counts = rows.map((row) => countsOfRow(line, row));
    const games = (await this.teamGames.of([season], query.phase)).get(season.id)?.get(club) ?? 0;
    // Games of the club, not of its players added up.
    const total = { ...sumOf(line, counts), ...('games' in line.counts ? { games } : {}) };
    const answer = {
      line: line.id,
      title: line.title,
      columns: metrics.map((metric) => metricColumn(metric, sport)),
      rows: rows.map((row, at) => ({
        person: { id: row.id, name: row.name },
        values: valuesOf(metrics, counts[at] ?? {}),
      })),
      total: valuesOf(
        metrics.filter((metric) => metric.ofOnePerson !== true),
        total,
      ),
    };
    return { answer, season };
  }

  /**
   * The season asked for, else the newest; and those to choose among. One that is known from careers alone is answered, but
   * not offered.
   * @throws ApiError 404 no such club, or none in that season
   */
  private async seasonOf(club: string, label: string | undefined) {
    const known = (await this.catalogues.current()).seasonsOfClub(club);
    const offered = known.filter((season) => season.league.seasons.includes(season));
    const seasons = offered.length > 0 ? offered : known;
    const [newest] = seasons;
    if (!newest) throw new ApiError(404, 'league.unknown-club', 'No such club', 'Club not found.');
    const season = label === undefined ? newest : known.find(({ name }) => name.label === label);
    if (!season) throw unknownSeason(clubName(newest, club).name, label ?? '', seasons);
    return { season, seasons };
  }
}
