import { leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { notFound } from 'next/navigation.js';
import { shown } from '../api/api.js';

export type League = RouteOutput<typeof leagueRoutes.leagues>['leagues'][number];

/**
 * The league and season that an address names, else the first league and its latest season; null where no league is
 * loaded. A league or season that is not loaded is a page not found.
 */
export async function chosenLeague(
  key: string | undefined,
  label: string | undefined,
): Promise<{ readonly leagues: readonly League[]; readonly league: League; readonly season: string } | null> {
  const { leagues } = await shown(leagueRoutes.leagues, {});
  if (leagues.length === 0) return null;
  const league = key === undefined ? leagues[0] : leagues.find((one) => one.key === key);
  const season =
    label === undefined || label === 'latest'
      ? league?.latest
      : league?.seasons.find((one) => one.label === label)?.label;
  if (league === undefined || season === undefined || season === null) notFound();
  return { leagues, league, season };
}
