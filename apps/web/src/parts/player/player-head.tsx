import type { playerRoutes, RouteOutput } from '@fieldhouse/contracts';
import { Club, dayText, handsText, heightText, massText, Portrait } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import { leadersHref } from '../../frame/addresses.js';
import { fromKnownHost } from '../../frame/image-hosts.js';
import { sportOf } from '../../sports/sports.js';

/** Name, position, club, age, hands; a head shot where the source has one, else a drawn stand-in. */
export function PlayerHead({
  answer,
  clubSeason,
  children,
}: {
  readonly answer: RouteOutput<typeof playerRoutes.player>;
  /** The season of the club's page that his club leads to; undefined: its newest. */
  readonly clubSeason: string | undefined;
  readonly children: ReactNode;
}) {
  const { player, league, season } = answer;
  const catches = player.position !== null && sportOf(league.sport)?.catchingPositions.includes(player.position);
  const measures = [
    player.heightMetres === null ? null : heightText(player.heightMetres),
    player.massKilograms === null ? null : massText(player.massKilograms),
  ].filter((part) => part !== null);
  const born = player.birthDate === null ? null : `Born ${dayText(player.birthDate)}`;
  const facts = [
    player.age === null ? null : `Age ${player.age}`,
    handsText({ ...player, catches: catches === true }),
    measures.join(', '),
    [born, player.birthPlace].filter((part) => part !== null).join(', '),
    player.firstSeason === null ? null : `Since ${player.firstSeason}`,
  ];
  return (
    <div className="head">
      <div className="grow identity">
        <Portrait name={player.name} image={fromKnownHost(player.headShot)} />
        <div>
          <h1 className="name">
            {player.name} {player.number !== null && <span className="muted">{player.number}</span>}
          </h1>
          <p className="facts">
            {player.position !== null && <span>{positionName(league.sport, player.position)}</span>}
            {player.club !== null && <Club club={player.club} season={clubSeason} />}
            {facts.map((fact) => fact !== null && fact !== '' && <span key={fact}>{fact}</span>)}
          </p>
          <p className="facts">
            <a href="#season">Season {season.label}</a> <a href="#career">Career</a> <a href="#log">Game log</a>{' '}
            <a href={leadersHref(league, season.label)}>Leaders</a>
            {player.externalIds.length > 0 && (
              <span className="tiny" title="Ids of this person at the sources">
                {player.externalIds.map(({ issuer, id }) => `${issuer} ${id}`).join(' · ')}
              </span>
            )}
          </p>
        </div>
      </div>
      {children}
    </div>
  );
}

/** "3B" → "Third base"; several, "SS-2B", each. */
function positionName(sport: string, position: string): string {
  const names = sportOf(sport)?.descriptor?.positions ?? {};
  return position
    .split('-')
    .map((part) => names[part] ?? part)
    .join(', ');
}
