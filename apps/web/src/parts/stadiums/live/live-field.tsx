'use client';

import type { Surface } from '@fieldhouse/domain/tracking';
import { ageText } from '../freshness.js';
import { athleteHref } from '../stadium-addresses.js';
import { StatusLegend } from '../status-legend.js';
import { StatusShape } from '../status-shape.js';
import { FieldCanvas } from './field-canvas.js';
import { LiveHead } from './live-head.js';
import type { LiveSessionProps } from './live-session-props.js';
import { useWatchedSession } from './use-watched-session.js';

/** Where everybody is, with the way of the last ten seconds; the same as a table below. */
export function LiveField({ surface, ...props }: LiveSessionProps & { readonly surface: Surface }) {
  const watched = useWatchedSession(props, null);
  const { moment, tiles, store } = watched;
  const places = new Map(moment.view?.players.map(({ person }, index) => [person, index]));
  const on = tiles.filter(({ status }) => status.kind !== 'off');
  const isSilent = watched.truth.state === 'offline';
  const urgent = isSilent ? [] : on.filter(({ status }) => status.kind !== 'normal' && status.kind !== 'waiting');
  return (
    <>
      <LiveHead props={props} watched={watched} />
      <div className="field-and-list">
        <FieldCanvas
          surface={surface}
          store={store}
          tiles={tiles}
          summary={`${surface.name}: ${on.length} players, ${urgent.length} need a look. The table below says where each is.`}
        />
        <aside aria-label="Who needs a look">
          <h2>Who needs a look</h2>
          {urgent.length === 0 && (
            <p className="muted small">{isSilent ? 'Nobody is heard just now.' : 'Nobody just now.'}</p>
          )}
          <ul className="urgent">
            {urgent.slice(0, 8).map(({ person, number, name, status }) => (
              <li key={person} className={status.kind}>
                <a href={athleteHref(props.stadium, props.session, person)}>
                  <StatusShape kind={status.kind} />
                  <span>
                    <b>{number}</b> {name}
                  </span>
                  <b className="word">{status.word}</b>
                </a>
              </li>
            ))}
          </ul>
          <StatusLegend />
          <p className="note">
            {surface.name}, from {surface.source}. Lines behind the marks are the way of the last 10 seconds; open marks
            are of the second team.
          </p>
        </aside>
      </div>
      <details className="twin">
        <summary>Where everybody is, as a table</summary>
        <div className="table-box fits">
          <table>
            <caption className="unseen">Places of the players, from the middle of the field</caption>
            <thead>
              <tr>
                {['Player', 'Status', 'Along (m)', 'Across (m)', 'Speed (m/s)', 'Age'].map((title, index) => (
                  <th key={title} scope="col" className={index < 2 ? 'start' : undefined}>
                    <span className="plain">{title}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {on.map(({ person, number, name, status, freshness }) => {
                const place = places.get(person) ?? -1;
                const player = moment.view?.players[place];
                const at = moment.heardAt[place] ?? null;
                const isKnown = freshness === 'fresh' || freshness === 'stale';
                const [x, y] = player?.trail.at(-1) ?? [null, null];
                const metres = (value: number | null) => (value === null || !isKnown ? '–' : value.toFixed(1));
                return (
                  <tr key={person} className={freshness}>
                    <th scope="row" className="start">
                      {number} {name}
                    </th>
                    <td className="start">{status.word}</td>
                    <td>{metres(x)}</td>
                    <td>{metres(y)}</td>
                    <td>{isKnown && player?.speed != null ? player.speed.toFixed(1) : '–'}</td>
                    <td>{at === null || moment.nodeNow === null ? '–' : ageText(moment.nodeNow - at)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
