import { leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { notFound } from 'next/navigation.js';
import { shown } from '../api/api.js';
import { one, type Query } from '../frame/addresses.js';

/** A league with the season that is shown where none is asked for. */
export type League = RouteOutput<typeof leagueRoutes.leagues>['leagues'][number] & { readonly latest: string };

/** The leagues that have something to show; the first season of another may still be on its way. */
export function loadedLeagues({
  leagues,
}: Pick<RouteOutput<typeof leagueRoutes.leagues>, 'leagues'>): readonly League[] {
  return leagues.flatMap((league) => (league.latest === null ? [] : [{ ...league, latest: league.latest }]));
}

/**
 * The league and season that an address names (`?league=…&season=…`), else the first league, of the sport that it names,
 * and its latest season; null where no league is loaded. A league or season that is not loaded is a page not found.
 */
export async function chosenLeague(
  query: Query,
): Promise<{ readonly leagues: readonly League[]; readonly league: League; readonly season: string } | null> {
  const leagues = loadedLeagues(await shown(leagueRoutes.leagues, {}));
  if (leagues.length === 0) return null;
  const [key, label, sport] = [one(query, 'league'), one(query, 'season'), one(query, 'sport')];
  const league = leagues.find(
    (known) => (key === undefined || known.key === key) && (sport === undefined || known.sport === sport),
  );
  const season =
    label === undefined || label === 'latest'
      ? league?.latest
      : league?.seasons.find((known) => known.label === label)?.label;
  if (league === undefined || season === undefined) notFound();
  return { leagues, league, season };
}
