import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { SportDescriptor } from '@fieldhouse/domain';
import { ApiError } from '@fieldhouse/http';

export type ClubName = RouteOutput<typeof leagueRoutes.season>['clubs'][number];
export type LeagueName = RouteOutput<typeof leagueRoutes.season>['league'];
export type SeasonName = RouteOutput<typeof leagueRoutes.season>['season'];

export interface CatalogueSeason {
  readonly id: string;
  readonly league: CatalogueLeague;
  readonly name: SeasonName;
  readonly remark: string | null;
  /** By id, the clubs of the season, ordered by conference, division and name. */
  readonly clubs: ReadonlyMap<string, ClubName>;
}

export interface CatalogueLeague {
  readonly id: string;
  readonly sport: SportDescriptor;
  readonly name: LeagueName;
  /** Those that readers choose among, newest first: see {@link offeredOf}. */
  readonly seasons: readonly CatalogueSeason[];
  /** Those of which only something else is known too, such as transactions or a player's career, newest first. */
  readonly allSeasons: readonly CatalogueSeason[];
  /** What is shown where no season is asked for: see {@link latestOf}. */
  readonly latest: CatalogueSeason | null;
}

/**
 * Of seasons, newest first, those with games; and those with clubs alone that are to come: newer than all with games, or in
 * a league of which no game is known.
 */
export function offeredOf(seasons: readonly CatalogueSeason[]): readonly CatalogueSeason[] {
  const hasGames = ({ name }: CatalogueSeason) => name.phases.length > 0;
  const newestWithGames = seasons.findIndex(hasGames);
  return seasons.filter(
    (season, at) => hasGames(season) || (season.clubs.size > 0 && (newestWithGames === -1 || at < newestWithGames)),
  );
}

/** Games from which on a season is more than a few that somebody recorded. */
const gamesOfASeason = 10;

/** Of seasons, newest first, the newest with ten finished games; else the newest with any; else the newest. */
export const latestOf = (seasons: readonly CatalogueSeason[]): CatalogueSeason | null =>
  seasons.find(({ name }) => name.games >= gamesOfASeason) ??
  seasons.find(({ name }) => name.games > 0) ??
  seasons[0] ??
  null;

/** Whether a season is the latest of its league or a newer one; older ones are over and not waiting for anything. */
export function isRunning(season: CatalogueSeason): boolean {
  const { allSeasons, latest } = season.league;
  return latest === null || allSeasons.indexOf(season) <= allSeasons.indexOf(latest);
}

/** What there is: leagues, their seasons, the clubs of each. Small enough to be held whole; made anew when the data change. */
export class Catalogue {
  /** @param inventedSeasons ids of the seasons of invented leagues, those of sports that this program does not know too */
  constructor(
    readonly leagues: readonly CatalogueLeague[],
    readonly inventedSeasons: readonly string[],
  ) {}

  /** @throws ApiError 404, naming the leagues there are */
  league(key: string): CatalogueLeague {
    const found = this.leagues.find((league) => league.name.key === key);
    if (found) return found;
    const known = this.leagues.map((league) => league.name.key).join(', ');
    throw new ApiError(
      404,
      'league.unknown-league',
      'No such league',
      known === '' ? 'No league has been loaded yet.' : `There is no league "${key}"; there are: ${known}.`,
    );
  }

  /**
   * One of the seasons that readers choose among.
   *
   * @param label as fans write it, or `latest`
   * @throws ApiError 404, naming the seasons there are
   */
  season(leagueKey: string, label: string): CatalogueSeason {
    const league = this.league(leagueKey);
    const found = label === 'latest' ? league.latest : league.seasons.find((season) => season.name.label === label);
    if (found) return found;
    throw unknownSeason(league.name.name, label, league.seasons);
  }

  seasonById(id: string): CatalogueSeason | undefined {
    return this.allSeasons().find((season) => season.id === id);
  }

  /** The seasons of a club, newest first. */
  seasonsOfClub(club: string): readonly CatalogueSeason[] {
    return this.allSeasons().filter((season) => season.clubs.has(club));
  }

  allSeasons(): readonly CatalogueSeason[] {
    return this.leagues.flatMap((league) => league.allSeasons);
  }
}

/** What a 404 says where a season is asked for that is not among those there are. */
export function unknownSeason(of: string, label: string, seasons: readonly CatalogueSeason[]): ApiError {
  const known = seasons.map((season) => season.name.label);
  return new ApiError(
    404,
    'league.unknown-season',
    'No such season',
    known.length === 0
      ? `${of} has no season yet.`
      : `${of} has no season "${label}"; ${known.length === 1 ? 'there is' : 'there are'}: ${known.join(', ')}.`,
  );
}

/**
 * How a club is called in a season. Where the season's own list lacks it, as it is called in the nearest season that has it,
 * the newer one of two; a club that no season has still has a name.
 */
export function clubName(season: CatalogueSeason, id: string): ClubName {
  return season.clubs.get(id) ?? nameInOtherSeason(season, id) ?? { ...unknownClub, id };
}

function nameInOtherSeason({ league, id: seasonId }: CatalogueSeason, id: string): ClubName | undefined {
  const at = league.allSeasons.findIndex((season) => season.id === seasonId);
  const [nearest] = league.allSeasons
    .map((season, place) => ({ name: season.clubs.get(id), distance: Math.abs(place - at) }))
    .filter(({ name }) => name !== undefined)
    .toSorted((a, b) => a.distance - b.distance);
  return nearest?.name;
}

const unknownClub: Omit<ClubName, 'id'> = {
  name: 'Unknown club',
  city: '',
  nickname: 'Unknown club',
  abbreviation: '?',
  colour: null,
  conference: null,
  division: null,
};
