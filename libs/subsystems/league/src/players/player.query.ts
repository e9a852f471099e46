import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { clubName, lineOf, Reader, sql, type CatalogueSeason } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { ageIn } from '../ages.js';
import { ClubsOfPersonsQuery } from '../ranking/clubs-of-persons.query.js';
import { HeadlineQuery } from '../ranking/headline.query.js';
import { linesOf, PersonsQuery, seasonOf, seasonsOf } from './persons.query.js';

type PlayerAnswer = Omit<RouteOutput<typeof leagueRoutes.player>, 'provenance'>;

/** A player's page: who he is, and his headline numbers of a season. */
@Injectable()
export class PlayerQuery {
  constructor(
    private readonly reader: Reader,
    private readonly persons: PersonsQuery,
    private readonly headlines: HeadlineQuery,
    private readonly clubs: ClubsOfPersonsQuery,
  ) {}

  async of(
    id: string,
    query: { readonly season?: string | undefined; readonly line?: string | undefined },
  ): Promise<{ readonly answer: PlayerAnswer; readonly season: CatalogueSeason }> {
    const player = await this.persons.player(id);
    const season = seasonOf(player, query.season);
    const { sport } = season.league;
    const lines = linesOf(player.presences);
    const inSeason = linesOf(player.presences.filter((presence) => presence.season === season));
    const line = query.line === undefined ? (inSeason[0] ?? lines[0]!) : lineOf(sport, query.line);
    const [externalIds, headShot, spell, clubs, headline] = await Promise.all([
      this.externalIds(id),
      this.headShot(id),
      this.spell(id, season),
      this.clubs.of(line, season, 'regular', [id]),
      this.headlines.of(line, season, 'regular', id),
    ]);
    const seasons = seasonsOf(player);
    const answer: PlayerAnswer = {
      player: {
        ...player.facts,
        position: spell?.position ?? null,
        number: spell?.number ?? null,
        club: clubs.get(id)?.[0] ?? (spell ? clubName(season, spell.club) : null),
        age: ageIn(sport, season.name.label, player.facts.birthDate),
        firstSeason: seasons.at(-1)?.name.label ?? null,
        headShot,
        externalIds,
      },
      league: season.league.name,
      season: season.name,
      seasons: seasons.map(({ name }) => name.label),
      lines: lines.map((each) => ({ line: each.id, title: each.title })),
      line: line.id,
      headline,
    };
    return { answer, season };
  }

  private async externalIds(person: string): Promise<{ issuer: string; id: string }[]> {
    const rows = await this.reader.rows<{ issuer: string; id: string }>(sql`
      select x.issuer as "issuer", x.external_id as "id" from external_reference x
      where x.entity_id = ${person} and x.kind = 'person' and x.state = 'resolved'
      order by x.issuer, x.external_id`);
    return [...rows];
  }

  private async headShot(person: string): Promise<string | null> {
    const [row] = await this.reader.rows<{ url: string }>(sql`
      select h.url as "url" from head_shot h where h.person = ${person}`);
    return row?.url ?? null;
  }

  private async spell(person: string, season: CatalogueSeason) {
    const [row] = await this.reader.rows<{ club: string; number: string | null; position: string | null }>(sql`
      select r.club as "club", r.number as "number", r.position as "position" from roster_spell r
      where r.person = ${person} and r.season_id = ${season.id}
      order by r.from_date desc limit 1`);
    return row;
  }
}
