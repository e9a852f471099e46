import { leagueRoutes } from '@fieldhouse/contracts';
import { PageHead } from '@fieldhouse/web-ui';
import { notFound, redirect } from 'next/navigation.js';
import { shown } from '../../api/api.js';
import { seasonHref, type PageProps } from '../../frame/addresses.js';
import { Page } from '../../frame/page.js';
import { NoLeague } from '../../parts/no-data.js';
import { sportOf } from '../../sports/sports.js';

/** A sport's way in: the latest season of its first league. */
export default async function SportPage({ params }: PageProps<{ sport: string }>) {
  const sport = sportOf((await params).sport);
  if (sport === undefined) notFound();
  const { leagues, provenance } = await shown(leagueRoutes.leagues, {});
  const league = leagues.find((one) => one.sport === sport.id);
  const season = league?.latest ?? null;
  if (league !== undefined && season !== null) redirect(seasonHref(league, season));
  return (
    <Page title={sport.title} provenance={{ ...provenance, sources: [], fictional: false }}>
      <PageHead title={sport.title} />
      <NoLeague sport={sport.title} />
    </Page>
  );
}
