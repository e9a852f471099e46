import { Club } from '@fieldhouse/web-ui';
import type { GameRow } from '../game-cards.js';

/** Who played whom, the score, how it ended; under it what else is known: day, place. */
export function Scoreboard({
  game,
  season,
  state,
  facts,
}: {
  readonly game: GameRow;
  readonly season: string;
  /** "Final, overtime" */
  readonly state: string;
  readonly facts: readonly (string | null)[];
}) {
  return (
    <>
      <h1 className="scoreboard">
        <span className="side">
          <Club club={game.away} season={season} />
        </span>
        <span className="score">{game.awayScore}</span>
        <span className="state-word">{state}</span>
        <span className="score">{game.homeScore}</span>
        <span className="side">
          <Club club={game.home} season={season} />
        </span>
      </h1>
      <p className="facts centred">{facts.map((fact) => fact !== null && <span key={fact}>{fact}</span>)}</p>
    </>
  );
}
