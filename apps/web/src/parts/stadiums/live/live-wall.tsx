'use client';

import { prepareSpark } from '@fieldhouse/web-charts/live';
import { limitFor } from '../behind.js';
import { sparkSpan } from '../histories.js';
import { athleteHref } from '../stadium-addresses.js';
import { StatusLegend } from '../status-legend.js';
import { LiveHead } from './live-head.js';
import type { LiveSessionProps } from './live-session-props.js';
import { PlayerTile } from './player-tile.js';
import { useHistories } from './use-histories.js';
import { useWatchedSession } from './use-watched-session.js';

/** The coaches' wall: whoever needs attention stands first. */
export function LiveWall({ chosen, ...props }: LiveSessionProps & { readonly chosen: string | null }) {
  const watched = useWatchedSession(props, chosen);
  const { path, moment, tiles } = watched;
  const histories = useHistories(path, tiles, props.metrics, moment);
  const now = Math.floor((moment.nodeNow ?? props.drawnAt) / 1_000) * 1_000;
  return (
    <>
      <LiveHead props={props} watched={watched} />
      <h2 className="unseen">Players, from who needs attention most</h2>
      <ol className="wall">
        {tiles.map((tile) => (
          <li key={tile.person}>
            <PlayerTile
              tile={tile}
              href={athleteHref(props.stadium, props.session, tile.person)}
              spark={prepareSpark(
                histories.of(tile.person, tile.metric),
                now,
                sparkSpan,
                limitFor(props.limits, tile.person, tile.metric)?.enter ?? null,
              )}
            />
          </li>
        ))}
      </ol>
      <StatusLegend />
    </>
  );
}
