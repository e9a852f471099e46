import type { SportDescriptor } from '@fieldhouse/domain';
import { Injectable } from '@nestjs/common';
import { Answers } from './answers.js';
import {
  Catalogue,
  latestOf,
  offeredOf,
  type CatalogueLeague,
  type CatalogueSeason,
  type ClubName,
} from './catalogue.js';
import { groupedBy } from './grouped-by.js';
import { numberOf, Reader } from './reader.js';
import { Sports } from './sports.js';
import { sql } from './sql.js';

interface SeasonRow {
  leagueId: string;
  sport: string;
  leagueKey: string;
  leagueName: string;
  fictional: boolean | number;
  id: string | null;
  label: string | null;
  remark: string | null;
  firstDay: string | null;
  lastDay: string | null;
}
interface PhaseRow {
  seasonId: string;
  phase: string;
  games: unknown;
  firstDay: string;
  lastDay: string;
}
interface TeamRow {
  id: string;
  seasonId: string;
  city: string;
  nickname: string;
  abbreviation: string;
  colour: string | null;
  conference: string | null;
  division: string | null;
}

/** Reads the catalogue, three statements, once a change of the data. */
@Injectable()
export class Catalogues {
  constructor(
    private readonly reader: Reader,
    private readonly sports: Sports,
    private readonly answers: Answers,
  ) {}

  current(): Promise<Catalogue> {
    return this.answers.of('catalogue', () => this.read());
  }

  private async read(): Promise<Catalogue> {
    const [seasons, phases, teams] = await Promise.all([
      this.reader.rows<SeasonRow>(sql`
        select l.id as "leagueId", l.sport as "sport", l.key as "leagueKey", l.name as "leagueName",
          l.fictional as "fictional", s.id as "id", s.label as "label", s.remark as "remark",
          s.first_day as "firstDay", s.last_day as "lastDay"
        from league l left join season s on s.league_id = l.id
        order by l.sport, l.key, s.label desc`),
      this.reader.rows<PhaseRow>(sql`
        select g.season_id as "seasonId", g.phase as "phase",
          sum(case when g.status = 'final' then 1 else 0 end) as "games",
          min(g.local_date) as "firstDay", max(g.local_date) as "lastDay"
        from game g group by g.season_id, g.phase`),
      this.reader.rows<TeamRow>(sql`
        select t.club as "id", t.season_id as "seasonId", t.city as "city", t.nickname as "nickname",
          t.abbreviation as "abbreviation", t.colour as "colour", t.conference as "conference", t.division as "division"
        from team_season t
        order by t.conference, t.division, t.city, t.nickname`),
    ]);
    const phasesOf = groupedBy(phases, (row) => row.seasonId);
    const teamsOf = groupedBy(teams, (row) => row.seasonId);
    // Rows of a sport that this program does not know are somebody else's to show.
    const leagues = [...groupedBy(seasons, (row) => row.leagueId).values()].flatMap((rows) => {
      const sport = this.sports.find(rows[0]!.sport);
      return sport ? [leagueOf(sport, rows, phasesOf, teamsOf)] : [];
    });
    const invented = seasons.flatMap(({ id, fictional }) => (fictional && id !== null ? [id] : []));
    return new Catalogue(leagues, invented);
  }
}

function leagueOf(
  sport: SportDescriptor,
  rows: readonly SeasonRow[],
  phasesOf: ReadonlyMap<string, readonly PhaseRow[]>,
  teamsOf: ReadonlyMap<string, readonly TeamRow[]>,
): CatalogueLeague {
  const first = rows[0]!;
  const allSeasons: CatalogueSeason[] = [];
  const league: { -readonly [Name in keyof CatalogueLeague]: CatalogueLeague[Name] } = {
    id: first.leagueId,
    sport,
    name: {
      sport: sport.id,
      sportTitle: sport.title,
      key: first.leagueKey,
      name: first.leagueName,
      fictional: Boolean(first.fictional),
    },
    seasons: [],
    allSeasons,
    latest: null,
  };
  for (const row of rows) {
    if (row.id === null || row.label === null) continue;
    const phases = phasesOf.get(row.id) ?? [];
    const days = phases.flatMap((phase) => [phase.firstDay, phase.lastDay]).sort();
    const season: CatalogueSeason = {
      id: row.id,
      league,
      name: {
        label: row.label,
        phases: phaseOrder.filter((phase) => phases.some((played) => played.phase === phase)),
        games: phases.reduce((games, phase) => games + numberOf(phase.games), 0),
        firstDay: row.firstDay ?? days[0] ?? null,
        lastDay: row.lastDay ?? days.at(-1) ?? null,
      },
      remark: row.remark,
      clubs: new Map((teamsOf.get(row.id) ?? []).map((team) => [team.id, clubNameOf(team)])),
    };
    allSeasons.push(season);
  }
  league.seasons = offeredOf(allSeasons);
  league.latest = latestOf(league.seasons);
  return league;
}

const phaseOrder = ['preseason', 'regular', 'playoffs', 'all-star'];

function clubNameOf(team: TeamRow): ClubName {
  const { id, city, nickname, abbreviation, colour, conference, division } = team;
  return { id, name: `${city} ${nickname}`.trim(), city, nickname, abbreviation, colour, conference, division };
}
