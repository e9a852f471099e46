import { prepareShotRace, ShotRaceView } from '@fieldhouse/web-charts';
import { SectionHead } from '@fieldhouse/web-ui';
import { periodText } from './game-words.js';
import type { HockeyGame } from './hockey-game.js';
import { rinkShots } from './rink-shots.js';

/** Shots on goal counted up minute by minute, with goals and penalties. Its numbers are in the tables of periods and shots. */
export function RaceSection({ answer }: { readonly answer: HockeyGame }) {
  const { game, periods, penalties } = answer;
  const sideOf = (club: { readonly id: string }) => (club.id === game.away.id ? 'away' : 'home');
  const goals = rinkShots(answer);
  const race = prepareShotRace({
    shots: answer.shots.flatMap((shot, i) =>
      shot.periodKind !== 'shootout' && (shot.type === 'goal' || shot.type === 'shot-on-goal')
        ? [{ period: shot.period, seconds: shot.seconds, side: sideOf(shot.club), goal: goals[i]?.goal ?? null }]
        : [],
    ),
    penalties: penalties.flatMap(({ period, periodKind, seconds, club, minutes }) =>
      minutes === null || periodKind === 'shootout' || minutes > 5
        ? []
        : [{ period, seconds, side: sideOf(club), minutes }],
    ),
    periods: periods
      .filter((period) => period.periodKind !== 'shootout')
      .map((period) => ({ period: period.period, name: periodText(period) })),
    names: { away: game.away.name, home: game.home.name },
  });
  if (race === null) return null;
  return (
    <section id="race">
      <SectionHead title="Shots on goal, minute by minute" />
      <figure className="card">
        <div className="race-box">
          <ShotRaceView race={race} />
        </div>
        <p className="legend race-legend">
          {(['away', 'home'] as const).map((side) => (
            <span key={side}>
              <svg aria-hidden="true">
                <line className={`${side} line`} x1="0" x2="16" y1="6" y2="6" />
              </svg>
              {game[side].name}, {race.lines.find((line) => line.side === side)?.total}
            </span>
          ))}
          {(['away', 'home'] as const).map((side) => (
            <span key={side}>
              <svg aria-hidden="true" className="band">
                <rect className={`${side} band`} width="12" height="12" />
              </svg>
              penalty of {game[side].abbreviation}
            </span>
          ))}
        </p>
        <figcaption className="note">
          {race.summary} All shots are in the table under the map. Misconducts, which leave nobody short, are not drawn.
        </figcaption>
      </figure>
    </section>
  );
}
