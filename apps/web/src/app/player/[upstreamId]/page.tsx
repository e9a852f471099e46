import { hockeyRoutes } from '@fieldhouse/contracts';
import { redirect } from 'next/navigation.js';
import { shown } from '../../../api/api.js';
import { playerHref, type PageProps } from '../../../frame/addresses.js';

/** A player by the id that the NHL gives him: leads to his page. */
export default async function PlayerByUpstreamId({ params }: PageProps<{ upstreamId: string }>) {
  const { upstreamId } = await params;
  const { id } = await shown(hockeyRoutes.byUpstreamId, { params: { kind: 'player', upstreamId } });
  redirect(playerHref(id));
}
