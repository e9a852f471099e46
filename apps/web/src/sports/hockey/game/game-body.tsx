import { dayText, EmptyState, SectionHead, ListActions } from '@fieldhouse/web-ui';
import { changed, gameHref, playerHref, type Query } from '../../../frame/addresses.js';
import { Scoreboard } from '../../../parts/game/scoreboard.js';
import { BoxScore } from './box-score.js';
import { EventList } from './event-list.js';
import { decidedText, stateText } from './game-words.js';
import type { HockeyGame } from './hockey-game.js';
import { PeriodTable } from './period-table.js';
import { RaceSection } from './race-section.js';
import { ShotSection } from './shot-section.js';

export interface GameBodyProps {
  readonly answer: HockeyGame;
  readonly query: Query;
  /** The game as files: its shots as CSV, all of it as JSON. */
  readonly files: { readonly csv: string; readonly json: string };
}

/** All that is known of a game, from its score alone to every shot. */
export function GameBody({ answer, query, files }: GameBodyProps) {
  const { game, seasonLabel, periods, goals, penalties, shots, box } = answer;
  const own = gameHref(game.id);
  const actions = (what: string, anchor: string) => (
    <ListActions what={what} link={`${changed(own, query, {})}#${anchor}`} csv={files.csv} json={files.json} />
  );
  return (
    <>
      <Scoreboard
        game={game}
        season={seasonLabel}
        state={stateText(answer)}
        facts={[dayText(game.localDate), phaseText(game.phase), game.venue, decidedText(answer)]}
      />
      <Winners answer={answer} />
      <NothingYet answer={answer} />
      {periods.length > 0 && (
        <section id="periods">
          <SectionHead title="Goals and shots by period" line="goals, and beside them shots on goal">
            <ListActions what="the game" link={own} json={files.json} />
          </SectionHead>
          <PeriodTable answer={answer} />
        </section>
      )}
      {(shots.length > 0 || goals.length > 0 || penalties.length > 0) && (
        <div className="game-cols">
          {shots.length > 0 && (
            <div>
              <ShotSection answer={answer} query={query}>
                {actions('Shots', 'shots')}
              </ShotSection>
              <RaceSection answer={answer} />
            </div>
          )}
          <EventList answer={answer} />
        </div>
      )}
      {box.length > 0 && (
        <section id="box">
          <SectionHead title="Box score" line="bold: most in the game">
            <ListActions what="Box score" link={`${changed(own, query, {})}#box`} json={files.json} />
          </SectionHead>
          <BoxScore answer={answer} own={own} query={query} />
        </section>
      )}
    </>
  );
}

function phaseText(phase: string): string | null {
  return { playoffs: 'Play-offs', preseason: 'Preseason' }[phase] ?? null;
}

function Winners({ answer }: { readonly answer: HockeyGame }) {
  const { winningGoalie, winningScorer, seasonLabel } = answer;
  const named = [
    ['Winning goal', winningScorer],
    ['Winning goalie', winningGoalie],
  ] as const;
  return (
    <p className="facts centred">
      {named.map(
        ([word, person]) =>
          person !== null && (
            <span key={word}>
              {word}: <a href={playerHref(person.id, { season: seasonLabel })}>{person.name}</a>
            </span>
          ),
      )}
    </p>
  );
}

/** What will stand here, where nothing but the score or not even that is known. */
function NothingYet({ answer }: { readonly answer: HockeyGame }) {
  const { game, periods, box } = answer;
  if (periods.length > 0 || box.length > 0) return null;
  if (game.status === 'final')
    return (
      <EmptyState title="No details loaded yet">
        <p>
          The score is known, but not yet who scored. Plays and box score are fetched for the last days and for the
          games that somebody asks for; they will stand here after the next import of this game.
        </p>
      </EmptyState>
    );
  return (
    <EmptyState title={stateText(answer)}>
      <p>
        Goals, penalties, shots and the box score will stand here once it has been played and its data have come in. It
        is in the schedule for {dayText(game.localDate)}.
      </p>
    </EmptyState>
  );
}
