import {
  Catalogues,
  Reader,
  sql,
  type Catalogue,
  type CatalogueLeague,
  type CatalogueSeason,
} from '@fieldhouse/read-model';
import { ApiError } from '@fieldhouse/http';
import { Injectable } from '@nestjs/common';

/** Leagues of which stints are known, and the one that is asked for. */
export interface InjuryLeagues {
  readonly catalogue: Catalogue;
  readonly leagues: readonly CatalogueLeague[];
  /** Null where no stint is known at all. */
  readonly league: CatalogueLeague | null;
  /** The league's seasons that have stints, newest first. */
  readonly seasons: readonly CatalogueSeason[];
}

@Injectable()
export class InjuryLeaguesQuery {
  constructor(
    private readonly reader: Reader,
    private readonly catalogues: Catalogues,
  ) {}

  /**
   * @param key of a league; without it the real one with the newest stints, before invented ones
   * @throws ApiError 404 a league of which no stint is known
   */
  async of(key: string | undefined): Promise<InjuryLeagues> {
    const [catalogue, rows] = await Promise.all([
      this.catalogues.current(),
      this.reader.rows<{ seasonId: string }>(sql`select distinct s.season_id as "seasonId" from injury_stint s`),
    ]);
    const known = new Set(rows.map(({ seasonId }) => seasonId));
    const told = catalogue.allSeasons().filter(({ id }) => known.has(id));
    const newest = told.toSorted((a, b) => (a.name.label < b.name.label ? 1 : -1));
    const ordered = [...new Set(newest.map(({ league }) => league))].toSorted(
      (a, b) => Number(a.name.fictional) - Number(b.name.fictional),
    );
    const league = key === undefined ? (ordered[0] ?? null) : ordered.find(({ name }) => name.key === key);
    if (league === undefined) {
      const those = ordered.map(({ name }) => name.key).join(', ') || 'none';
      throw new ApiError(
        404,
        'injuries.unknown-league',
        'No such league',
        `No injury of a league "${key}" is known; there are: ${those}.`,
      );
    }
    return { catalogue, leagues: ordered, league, seasons: newest.filter((season) => season.league === league) };
  }
}
