import { leagueRoutes } from '@fieldhouse/contracts';
import { PageHead } from '@fieldhouse/web-ui';
import { notFound, redirect } from 'next/navigation.js';
import { shown } from '../../api/api.js';
import { seasonHref, type PageProps } from '../../frame/addresses.js';
import { Page } from '../../frame/page.js';
import { loadedLeagues } from '../../parts/chosen-league.js';
import { NoLeague } from '../../parts/no-data.js';
import { sportOf } from '../../sports/sports.js';

/**
 * A sport's way in: the latest season of its first league; without a club that has a roster there is none. While the first
 * data come in, it says so.
 */
export default async function SportPage({ params }: PageProps<{ sport: string }>) {
  const sport = sportOf((await params).sport);
  if (sport === undefined) notFound();
  const answer = await shown(leagueRoutes.leagues, {});
  const league = loadedLeagues(answer).find((one) => one.sport === sport.id);
  if (league === undefined && answer.loading)
    return (
      <Page title={sport.title} provenance={null}>
        <PageHead title={sport.title} />
        <NoLeague sport={sport.title} loading />
      </Page>
    );
  if (league === undefined) notFound();
  const { rostered } = await shown(leagueRoutes.season, { params: { league: league.key, season: league.latest } });
  if (rostered.length === 0) notFound();
  redirect(seasonHref(league, league.latest));
}
