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

/** The clubs of players in a season, the last one first. */
@Injectable()
export class ClubsOfPersonsQuery {
  constructor(private readonly reader: Reader) {}

  async of(
    line: LineKind,
    season: CatalogueSeason,
    phase: string,
    persons: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ClubName[]>> {
    if (persons.length === 0 || !line.game) return new Map();
    const rows = await this.reader.rows<{ person: string; club: string }>(sql`
      select g.person as "person", g.club as "club"
      from ${raw(line.game.table)} g
      where g.season_id = ${season.id} and g.phase = ${phase} and g.person in ${listOf(persons)}
      group by g.person, g.club
      order by max(g.local_date) desc, g.club`);
    return new Map(
      [...groupedBy(rows, (row) => row.person)].map(([person, clubs]) => [
        person,
        clubs.map(({ club }) => clubName(season, club)),
      ]),
    );
  }
}
