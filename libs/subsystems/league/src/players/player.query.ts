import type { playerRoutes, RouteOutput } from '@fieldhouse/contracts';
import { clubName, lineOf, Reader, sql, type CatalogueSeason, type ClubName } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { ageIn } from '../ages.js';
import { ClubsOfPersonsQuery } from '../ranking/clubs-of-persons.query.js';
import { HeadlineQuery } from '../ranking/headline.query.js';
import { linesOf, PersonsQuery, seasonOf, seasonsOf } from './persons.query.js';

type PlayerAnswer = Omit<RouteOutput<typeof playerRoutes.player>, 'provenance'>;

interface Spell {
  readonly season: CatalogueSeason;
  readonly club: ClubName;
  readonly number: string | null;
  readonly position: string | null;
}

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
    const [externalIds, headShot, spells, clubs, headline] = await Promise.all([
      this.externalIds(id),
      this.headShot(id),
      this.spells(id, season),
      this.clubs.of(line, season, 'regular', [id]),
      this.headlines.of(line, season, 'regular', id),
    ]);
    const seasons = seasonsOf(player);
    const spell = spells.find((each) => each.season === season) ?? spells[0];
    // Who has not played yet since he came to a club is there all the same, unless the page is about an older season.
    const joined = query.season === undefined && spells[0] && isNewer(spells[0].season, season) ? spells[0] : null;
    const club = joined?.club ?? clubs.get(id)?.[0] ?? (spell?.season === season ? spell.club : null);
    const answer: PlayerAnswer = {
      player: {
        ...player.facts,
        position: spell?.position ?? null,
        number: spell?.number ?? null,
        club,
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

  /** Where the league's rosters have had him, the newest first. */
  private async spells(person: string, { league }: CatalogueSeason): Promise<readonly Spell[]> {
    const rows = await this.reader.rows<
      Pick<Spell, 'number' | 'position'> & { readonly seasonId: string; readonly club: string }
    >(sql`
      select r.season_id as "seasonId", r.club as "club", r.number as "number", r.position as "position"
      from roster_spell r where r.person = ${person}
      order by r.from_date desc, r.club`);
    return rows.flatMap(({ seasonId, club, number, position }) => {
      const season = league.allSeasons.find(({ id }) => id === seasonId);
      return season ? [{ season, club: clubName(season, club), number, position }] : [];
    });
  }
}

const isNewer = (one: CatalogueSeason, other: CatalogueSeason): boolean =>
  one.league.allSeasons.indexOf(one) < one.league.allSeasons.indexOf(other);
