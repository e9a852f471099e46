import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { Club } from '@fieldhouse/web-ui';
import { gameHref } from '../frame/addresses.js';

export type GameRow = RouteOutput<typeof leagueRoutes.season>['lastGames'][number];

/** The games of a day: who played, the score, the way to the game. */
export function GameCards({ games, season }: { readonly games: readonly GameRow[]; readonly season: string }) {
  return (
    <ul className="games">
      {games.map((game) => (
        <li key={game.id} className="card game">
          <a className="tiny" href={gameHref(game.id)}>
            {gameState(game)}
            <span className="unseen">
              : {game.away.name} at {game.home.name}
            </span>
          </a>
          {[
            { club: game.away, score: game.awayScore, other: game.homeScore },
            { club: game.home, score: game.homeScore, other: game.awayScore },
          ].map(({ club, score, other }) => (
            <span key={club.id} className="side">
              <Club club={club} season={season} name="nickname" />
              <span>{score !== null && other !== null && score > other ? <b>{score}</b> : score}</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** "Final", "Final, game 2", "postponed"; a game that could not be imported is missing, and says so. */
export function gameState(game: GameRow): string {
  const state = game.status === 'final' ? 'Final' : game.status === 'missing' ? 'Missing here' : game.status;
  return game.numberOfDay === '0' ? state : `${state}, game ${game.numberOfDay}`;
}
