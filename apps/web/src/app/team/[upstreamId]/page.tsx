import { hockeyRoutes, leagueRoutes } from '@fieldhouse/contracts';
import { notFound, redirect } from 'next/navigation.js';
import { shown } from '../../../api/api.js';
import { clubHref, type PageProps } from '../../../frame/addresses.js';

/** A club by the id that the NHL gives it: leads to the club's page, if it has a roster. */
export default async function TeamByUpstreamId({ params }: PageProps<{ upstreamId: string }>) {
  const { upstreamId } = await params;
  const { id } = await shown(hockeyRoutes.byUpstreamId, { params: { kind: 'team', upstreamId } });
  const { roster } = await shown(leagueRoutes.club, { params: { club: id } });
  if (roster.length === 0) notFound();
  redirect(clubHref(id));
}
