import type { LineKind } from '@fieldhouse/domain';
import {
  clubName,
  groupedBy,
  listOf,
  raw,
  Reader,
  sql,
  type CatalogueSeason,
  type ClubName,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

/** The clubs of players in a season, the last one first; those of which no game is loaded behind the others. */
@Injectable()
export class ClubsOfPersonsQuery {
  constructor(private readonly reader: Reader) {}

  async of(
    line: LineKind,
    season: CatalogueSeason,
    phase: string,
    persons: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ClubName[]>> {
    if (persons.length === 0) return new Map();
    const ofGames = line.game
      ? sql`
        union all
        select g.person as person, g.club as club, max(g.local_date) as day
        from ${raw(line.game.table)} g
        where g.season_id = ${season.id} and g.phase = ${phase} and g.person in ${listOf(persons)}
        group by g.person, g.club`
      : sql``;
    const rows = await this.reader.rows<{ person: string; club: string }>(sql`
      select p.person as "person", p.club as "club"
      from (
        select s.person as person, cast(nullif(s.club_or_total, 'total') as uuid) as club, cast(null as date) as day
        from ${raw(line.season.table)} s
        where s.season_id = ${season.id} and s.phase = ${phase} and s.person in ${listOf(persons)}
          and s.club_or_total <> 'total'
        ${ofGames}
      ) p
      group by p.person, p.club
      order by case when max(p.day) is null then 1 else 0 end, max(p.day) desc, p.club`);
    return new Map(
      [...groupedBy(rows, (row) => row.person)].map(([person, clubs]) => [
        person,
        clubs.map(({ club }) => clubName(season, club)),
      ]),
    );
  }
}
