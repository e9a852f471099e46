import { leagueRoutes } from '@fieldhouse/contracts';
import { notFound, redirect } from 'next/navigation.js';
import { shown } from '../../api/api.js';
import { seasonHref, type PageProps } from '../../frame/addresses.js';
import { loadedLeagues } from '../../parts/chosen-league.js';
import { sportOf } from '../../sports/sports.js';

/** A sport's way in: the latest season of its first league; without a club that has a roster there is none. */
export default async function SportPage({ params }: PageProps<{ sport: string }>) {
  const sport = sportOf((await params).sport);
  if (sport === undefined) notFound();
  const leagues = loadedLeagues(await shown(leagueRoutes.leagues, {}));
  const league = leagues.find((one) => one.sport === sport.id);
  if (league === undefined) notFound();
  const { rostered } = await shown(leagueRoutes.season, { params: { league: league.key, season: league.latest } });
  if (rostered.length === 0) notFound();
  redirect(seasonHref(league, league.latest));
}
