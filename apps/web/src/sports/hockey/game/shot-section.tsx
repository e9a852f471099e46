import { prepareShotMap, ShotHalfView, ShotLegend, type ShotMap } from '@fieldhouse/web-charts';
import { pluralText, SectionHead, Segments } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import { changed, gameHref, one, type Query } from '../../../frame/addresses.js';
import { periodText } from './game-words.js';
import type { HockeyGame } from './hockey-game.js';
import { rinkShots } from './rink-shots.js';
import { ShotTwin } from './shot-table.js';

/** Where the shots of the game or of one period came from, on the rink and as a table. */
export function ShotSection({
  answer,
  query,
  children,
}: {
  readonly answer: HockeyGame;
  readonly query: Query;
  readonly children: ReactNode;
}) {
  const { game, periods } = answer;
  const played = periods.filter((period) => period.periodKind !== 'shootout');
  const chosen = played.find((period) => String(period.period) === one(query, 'period')) ?? null;
  const shots = answer.shots.filter((shot) => chosen === null || shot.period === chosen.period);
  const map = prepareShotMap({ shots: rinkShots({ ...answer, shots }), away: game.away, home: game.home });
  const own = gameHref(game.id);
  const to = (period: string | undefined) => `${changed(own, query, { period })}#shots`;
  const twin = (shown: boolean) =>
    shown
      ? `${changed(own, query, { table: 'shots' })}#shots-table`
      : `${changed(own, query, { table: undefined })}#shots`;
  return (
    <section id="shots">
      <SectionHead title="Where the shots came from">
        <Segments
          label="Period"
          choices={[
            { label: 'All', href: to(undefined), current: chosen === null },
            ...played.map((period) => ({
              label: periodText(period),
              href: to(String(period.period)),
              current: period === chosen,
            })),
          ]}
        />
        {children}
      </SectionHead>
      <figure className="card">
        <div className="rink-halves">
          <div>
            <p className="away-word">
              <span aria-hidden="true">‹ </span>
              {game.away.name}, <b>{map.away.onGoal} on goal</b>
            </p>
            <ShotHalfView half={map.away} club="away" />
          </div>
          <div>
            <p className="home-word">
              {game.home.name}, <b>{map.home.onGoal} on goal</b>
              <span aria-hidden="true"> ›</span>
            </p>
            <ShotHalfView half={map.home} club="home" />
          </div>
        </div>
        <ShotLegend />
        <figcaption className="note">
          Both clubs are drawn as if they had attacked one end all game. {leftOutText(map)}
        </figcaption>
        <ShotTwin answer={{ ...answer, shots }} shown={one(query, 'table') === 'shots'} to={twin} />
      </figure>
    </section>
  );
}

function leftOutText({ blocked, shootout, beyond }: ShotMap): string {
  return [
    blocked === 0
      ? ''
      : `${pluralText(blocked, 'blocked shot is', 'blocked shots are')} left out: the place told is the block’s.`,
    shootout === 0
      ? ''
      : `${pluralText(shootout, 'attempt')} of the shootout ${shootout === 1 ? 'is' : 'are'} left out.`,
    beyond === 0
      ? ''
      : `${pluralText(beyond, 'shot')} from the own half ${beyond === 1 ? 'stands' : 'stand'} at the centre line.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
