import { baseballRoutes } from '@fieldhouse/contracts';
import { countText, dayText, EmptyState, ListActions, Notice, SectionHead } from '@fieldhouse/web-ui';
import { downloadAddress } from '@fieldhouse/web-client';
import type { ReactNode } from 'react';
import { shownOrNull } from '../../api/api.js';
import { gameHref, playerHref } from '../../frame/addresses.js';
import { GamePage } from '../../parts/game/game-page.js';
import { Scoreboard } from '../../parts/game/scoreboard.js';
import type { BaseballGame } from './baseball-game.js';
import { BoxScore } from './box-score.js';
import { LineScore } from './line-score.js';
import { PlayByPlay } from './play-by-play.js';

/** Line score, decisions, box score and play by play; null where no game of baseball has this id. */
export async function baseballGamePage(id: string): Promise<ReactNode | null> {
  const answer = await shownOrNull(baseballRoutes.baseballGame, { params: { game: id } });
  if (answer === null) return null;
  const { game, seasonLabel } = answer;
  const input = { params: { game: id } };
  const download = (format: 'csv' | 'json') => downloadAddress(baseballRoutes.baseballGame, input, format);
  return (
    <GamePage answer={answer}>
      <GameHead answer={answer} />
      {answer.missing !== null && (
        <Notice kind="warn">
          <p>
            <b>This game is missing.</b> It was played, but what the source says of it could not be read, and the whole
            game was left out rather than half of it. Season numbers do not hold it.
          </p>
          <p>{answer.missing}</p>
        </Notice>
      )}
      {answer.lineScore !== null && (
        <section>
          <SectionHead title="Line score">
            <ListActions what="the game" link={gameHref(id)} csv={download('csv')} json={download('json')} />
          </SectionHead>
          <LineScore game={game} season={seasonLabel} score={answer.lineScore} />
          <Decisions answer={answer} />
        </section>
      )}
      {answer.box.length > 0 && <BoxScore boxes={answer.box} season={seasonLabel} />}
      {answer.plays.length > 0 && <PlayByPlay answer={answer} />}
      {answer.plays.length === 0 && answer.missing === null && (
        <EmptyState title="No play by play">
          <p>The source gives the result of this game, but not its plays.</p>
        </EmptyState>
      )}
    </GamePage>
  );
}

function GameHead({ answer }: { readonly answer: BaseballGame }) {
  const { game, innings, seasonLabel } = answer;
  const state =
    game.status === 'final' ? `Final${innings !== null && innings !== 9 ? `, ${innings} innings` : ''}` : game.status;
  const facts = [
    dayText(game.localDate) + (game.numberOfDay === '0' ? '' : `, game ${game.numberOfDay} of the day`),
    game.venue,
    game.attendance === null ? null : `${countText(game.attendance)} watched`,
    game.durationMinutes === null
      ? null
      : `${Math.floor(game.durationMinutes / 60)} h ${game.durationMinutes % 60} min`,
  ];
  return <Scoreboard game={game} season={seasonLabel} state={state} facts={facts} />;
}

function Decisions({ answer }: { readonly answer: BaseballGame }) {
  const { winner, loser, save } = answer.decisions;
  const named = [
    ['Win', winner],
    ['Loss', loser],
    ['Save', save],
  ] as const;
  return (
    <p className="facts">
      {named.map(
        ([word, person]) =>
          person !== null && (
            <span key={word}>
              {word}:{' '}
              <a href={playerHref(person.id, { season: answer.seasonLabel, line: 'pitching' })}>{person.name}</a>
            </span>
          ),
      )}
    </p>
  );
}
