import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import {
  clubName,
  groupedBy,
  lineOf,
  listOf,
  metricColumn,
  metricsOf,
  Reader,
  sql,
  sumOf,
  valuesOf,
  type CatalogueSeason,
  type ClubName,
} from '@fieldhouse/read-model';
import type { LineKind, SportDescriptor } from '@fieldhouse/domain';
import { Injectable } from '@nestjs/common';
import { ageIn } from '../ages.js';
import { countsOfRow, seasonColumns, seasonRows } from '../ranking/season-rows.sql.js';

type Roster = Pick<RouteOutput<typeof leagueRoutes.club>, 'rosterColumns' | 'roster'>;
type Career = Record<string, number | null>;

interface ListedRow {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly position: string | null;
  readonly bats: string | null;
  readonly throws: string | null;
  readonly shoots: string | null;
  readonly birthDate: string | null;
}

/** Who is on a club's roster in a season, by last name, and what each has done in his regular seasons so far. */
@Injectable()
export class RosterQuery {
  constructor(private readonly reader: Reader) {}

  async of(club: string, season: CatalogueSeason): Promise<Roster> {
    const { sport } = season.league;
    const rows = await this.reader.rows<ListedRow>(sql`
      select n.id as "id", n.full_name as "name", max(r.number) as "number", max(r.position) as "position",
        n.bats as "bats", n.throws as "throws", n.shoots as "shoots", n.birth_date as "birthDate"
      from roster_spell r join person n on n.id = r.person
      where r.club = ${club} and r.season_id = ${season.id}
      group by n.id, n.full_name, n.search_name, n.last_name, n.bats, n.throws, n.shoots, n.birth_date
      order by n.last_name, n.search_name, n.id`);
    const careers = await this.careers(
      sport,
      rows.map(({ id }) => id),
    );
    return {
      rosterColumns: metricsOf(sport, sport.rosterMetrics).map((metric) => metricColumn(metric, sport)),
      roster: rows.map(({ id, name, birthDate, ...rest }) => ({
        person: { id, name },
        ...rest,
        age: ageIn(sport, season.name.label, birthDate),
        career: careers.get(id) ?? {},
      })),
    };
  }

  /** The season's clubs with anybody on their roster, by name. */
  async clubs(season: CatalogueSeason): Promise<readonly ClubName[]> {
    const rows = await this.reader.rows<{ club: string }>(sql`
      select distinct r.club as "club" from roster_spell r where r.season_id = ${season.id}`);
    return rows
      .map(({ club }) => clubName(season, club))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
  }

  /** The roster's metrics of each over all regular seasons; one statement a kind of line. */
  private async careers(sport: SportDescriptor, persons: readonly string[]): Promise<ReadonlyMap<string, Career>> {
    const careers = new Map<string, Career>();
    if (persons.length === 0) return careers;
    for (const [lineId, metrics] of groupedBy(metricsOf(sport, sport.rosterMetrics), ({ line }) => line)) {
      const line = lineOf(sport, lineId);
      for (const [person, seasons] of groupedBy(await this.totals(line, persons), (row) => row.person)) {
        const counts = sumOf(
          line,
          seasons.map((row) => countsOfRow(line, row)),
        );
        careers.set(person, { ...careers.get(person), ...valuesOf(metrics, counts) });
      }
    }
    return careers;
  }

  private totals(line: LineKind, persons: readonly string[]) {
    return this.reader.rows<Readonly<Record<string, unknown>> & { readonly person: string }>(sql`
      select l.person as "person", ${seasonColumns(line, 'l')}
      from ${seasonRows(line, 'l')}
      where l.person in ${listOf(persons)} and l.phase = 'regular' and l.club_or_total = 'total'`);
  }
}
