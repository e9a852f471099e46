import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { foldName } from '@fieldhouse/domain';
import {
  Catalogues,
  clubName,
  groupedBy,
  joined,
  likeText,
  listOf,
  numberOf,
  raw,
  Reader,
  Sports,
  sql,
  type Catalogue,
  type CatalogueSeason,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { matchOf } from './name-match.js';
import { linesOfPersons } from './persons.query.js';

type Result = RouteOutput<typeof leagueRoutes.search>['results'][number];
interface Found {
  readonly match: number;
  readonly result: Result;
  readonly seasons: readonly CatalogueSeason[];
}

/** Players, those on a roster who have not played yet among them, and clubs by part of a name: two statements. */
@Injectable()
export class SearchQuery {
  constructor(
    private readonly reader: Reader,
    private readonly sports: Sports,
    private readonly catalogues: Catalogues,
  ) {}

  /** Best match first: the whole name, its beginning, the beginning of a word, anywhere; then by the last season, then by name. */
  async of(text: string, limit: number): Promise<{ results: Result[]; seasons: readonly CatalogueSeason[] }> {
    const wanted = foldName(text);
    if (wanted === '') return { results: [], seasons: [] };
    const catalogue = await this.catalogues.current();
    const found = [...clubsNamed(catalogue, wanted), ...(await this.playersNamed(catalogue, wanted, limit))]
      .sort(
        (a, b) =>
          a.match - b.match ||
          (b.result.lastSeason ?? '').localeCompare(a.result.lastSeason ?? '') ||
          a.result.name.localeCompare(b.result.name, 'en') ||
          (a.result.id < b.result.id ? -1 : 1),
      )
      .slice(0, limit);
    return {
      results: found.map(({ result }) => result),
      seasons: [...new Set(found.flatMap(({ seasons }) => seasons))],
    };
  }

  private async playersNamed(catalogue: Catalogue, wanted: string, limit: number): Promise<readonly Found[]> {
    const tables = [...new Set(this.sports.all.flatMap(linesOfPersons))].map((line) => raw(line.season.table));
    const words = wanted.split(' ').map((word) => sql`n.search_name like ${`%${likeText(word)}%`} escape '!'`);
    const text = likeText(wanted);
    const persons = await this.reader.rows<{ id: string; name: string; searchName: string; match: unknown }>(sql`
      select n.id as "id", n.full_name as "name", n.search_name as "searchName",
        case when n.search_name = ${wanted} then 0
          when n.search_name like ${`${text}%`} escape '!' then 1
          when n.search_name like ${`% ${text}%`} escape '!' then 2
          else 3 end as "match"
      from person n
      where ${joined(words, ' and ')}
        and (${joined(
          [...tables, raw('roster_spell')].map((table) => sql`exists (select 1 from ${table} l where l.person = n.id)`),
          ' or ',
        )})
      order by 4, n.search_name, n.id
      limit ${limit}`);
    if (persons.length === 0) return [];
    const ids = listOf(persons.map((person) => person.id));
    const lines = await this.reader.rows<{ person: string; seasonId: string; club: string }>(
      joined(
        [
          ...tables.map(
            (table) => sql`
              select l.person as "person", l.season_id as "seasonId", cast(nullif(l.club_or_total, 'total') as uuid) as "club"
              from ${table} l where l.person in ${ids} and l.club_or_total <> 'total'`,
          ),
          sql`
            select r.person as "person", r.season_id as "seasonId", r.club as "club"
            from roster_spell r where r.person in ${ids}`,
        ],
        ' union ',
      ),
    );
    const linesOf = groupedBy(lines, (row) => row.person);
    return persons.flatMap((person) => {
      const played = (linesOf.get(person.id) ?? [])
        .flatMap((row) => {
          const season = catalogue.seasonById(row.seasonId);
          return season ? [{ season, club: clubName(season, row.club).name }] : [];
        })
        .sort((a, b) => b.season.name.label.localeCompare(a.season.name.label));
      const [newest] = played;
      if (!newest) return [];
      const result: Result = {
        kind: 'player',
        id: person.id,
        name: person.name,
        sport: newest.season.league.sport.id,
        league: newest.season.league.name.key,
        clubs: [...new Set(played.map(({ club }) => club))],
        firstSeason: played.at(-1)?.season.name.label ?? null,
        lastSeason: newest.season.name.label,
      };
      return [{ match: numberOf(person.match), result, seasons: played.map(({ season }) => season) }];
    });
  }
}

function clubsNamed(catalogue: Catalogue, wanted: string): readonly Found[] {
  const clubs = groupedBy(
    catalogue.allSeasons().flatMap((season) => [...season.clubs.values()].map((club) => ({ season, club }))),
    ({ club }) => club.id,
  );
  return [...clubs].flatMap(([id, spells]) => {
    const matches = spells.map(({ club }) => matchOf(wanted, foldName(club.name))).filter((match) => match !== null);
    const [newest] = spells;
    if (matches.length === 0 || !newest) return [];
    const result: Result = {
      kind: 'club',
      id,
      name: newest.club.name,
      sport: newest.season.league.sport.id,
      league: newest.season.league.name.key,
      clubs: [...new Set(spells.map(({ club }) => club.name))],
      firstSeason: spells.at(-1)?.season.name.label ?? null,
      lastSeason: newest.season.name.label,
    };
    return [{ match: Math.min(...matches), result, seasons: [newest.season] }];
  });
}
