import { notFound } from 'next/navigation.js';
import type { ReactElement } from 'react';
import { pagePath } from '../../frame/page-path.js';
import SportNotFound from '../[sport]/not-found.js';
import SeasonNotFound from '../[sport]/[league]/[season]/not-found.js';
import ForbiddenPage from '../forbidden.js';
import GameNotFound from '../games/[game]/not-found.js';
import UnknownPlayer from '../injuries/players/[player]/not-found.js';
import StintNotFound from '../injuries/stints/[stint]/not-found.js';
import NotFoundPage from '../not-found.js';
import PluginNotFound from '../operations/plugins/[plugin]/not-found.js';
import RunNotFound from '../operations/runs/[run]/not-found.js';
import PlayerOfUpstreamNotFound from '../player/[upstreamId]/not-found.js';
import PlayerNotFound from '../players/[player]/not-found.js';
import TeamNotFound from '../team/[upstreamId]/not-found.js';
import ClubNotFound from '../teams/[club]/not-found.js';
import { refusedStatus } from '../../frame/refused-status.js';
import { StadiumForbidden, StadiumNotFound } from '../../parts/stadiums/no-stadium.js';
import { sportOf } from '../../sports/sports.js';

/** By the address without its last part. */
const missing: Readonly<Record<string, ReactElement>> = {
  '/teams': <ClubNotFound />,
  '/team': <TeamNotFound />,
  '/players': <PlayerNotFound />,
  '/player': <PlayerOfUpstreamNotFound />,
  '/games': <GameNotFound />,
  '/injuries/players': <UnknownPlayer />,
  '/injuries/stints': <StintNotFound />,
  '/operations/runs': <RunNotFound />,
  '/operations/plugins': <PluginNotFound />,
};

/**
 * What is said in place of a page that there is not, or not for this reader. Next sends such a page as a bare document that
 * only a script fills; the gateway asks for this one instead, and sends it with the status of that.
 */
export default async function NoPage() {
  const status = await refusedStatus();
  if (status === null) notFound();
  const [path = '/'] = (await pagePath()).split('?');
  const ofStadium = path.startsWith('/stadiums/');
  if (status === 403) return ofStadium ? <StadiumForbidden /> : <ForbiddenPage />;
  return ofStadium ? <StadiumNotFound /> : missingAt(path);
}

function missingAt(path: string): ReactElement {
  const own = missing[path.slice(0, path.lastIndexOf('/'))];
  if (own !== undefined) return own;
  const [sport = '', ...inside] = path.split('/').slice(1);
  if (inside.length === 0) return <SportNotFound />;
  return sportOf(sport) !== undefined && inside.length > 1 ? <SeasonNotFound /> : <NotFoundPage />;
}
