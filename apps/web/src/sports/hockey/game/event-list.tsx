import { ClubColour, SectionHead } from '@fieldhouse/web-ui';
import { playerHref } from '../../../frame/addresses.js';
import { groupedBy } from '../../../parts/grouped-by.js';
import { goalTags, periodTitle, timeText } from './game-words.js';
import type { GoalOfGame, HockeyGame, PenaltyOfGame } from './hockey-game.js';

type Event =
  | { readonly kind: 'goal'; readonly number: number; readonly at: GoalOfGame }
  | { readonly kind: 'penalty'; readonly at: PenaltyOfGame };

/** Goals, numbered, and penalties, in the order in which they happened. */
export function EventList({ answer }: { readonly answer: HockeyGame }) {
  const events: readonly Event[] = [
    ...answer.goals.map((at, i): Event => ({ kind: 'goal', number: i + 1, at })),
    ...answer.penalties.map((at): Event => ({ kind: 'penalty', at })),
  ].sort((a, b) => a.at.period - b.at.period || a.at.seconds - b.at.seconds);
  const periods = groupedBy(events, (event) => periodTitle(event.at));
  return (
    <section id="events">
      <SectionHead title="Goals and penalties" />
      <div className="card events">
        {events.length === 0 && <p className="muted small">Neither a goal nor a penalty.</p>}
        {[...periods].map(([title, rows]) => (
          <div key={title}>
            <h3>{title}</h3>
            <ol>
              {rows.map((event, i) => (
                <EventRow key={`${event.kind} ${event.at.seconds} ${i}`} event={event} answer={answer} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

function EventRow({ event, answer }: { readonly event: Event; readonly answer: HockeyGame }) {
  const { at } = event;
  const person = event.kind === 'goal' ? event.at.scorer : event.at.offender;
  return (
    <li className={at.club.id === answer.game.away.id ? 'away' : 'home'}>
      <time>{timeText(at.seconds)}</time>
      {event.kind === 'goal' ? <GoalMark number={event.number} /> : <PenaltyMark />}
      <div>
        <span className="club">
          <ClubColour colour={at.club.colour} />
          <abbr title={at.club.name}>{at.club.abbreviation}</abbr>
        </span>{' '}
        {person === null ? (
          <span>{event.kind === 'penalty' ? 'Bench' : 'Unknown scorer'}</span>
        ) : (
          <a href={playerHref(person.id, { season: answer.seasonLabel })}>{person.name}</a>
        )}
        {event.kind === 'goal' &&
          goalTags(event.at).map((tag) => (
            <span key={tag}>
              {' '}
              <span className="tag">{tag}</span>
            </span>
          ))}
        <p className="tiny muted">{event.kind === 'goal' ? goalText(event.at) : penaltyText(event.at)}</p>
      </div>
      {event.kind === 'goal' && (
        <span className="score-after">
          {event.at.awayScore}–{event.at.homeScore}
        </span>
      )}
    </li>
  );
}

/** "from Keane, Tveit · wrist shot" */
function goalText({ assists, shotType }: GoalOfGame): string {
  const from = assists.length === 0 ? 'unassisted' : `from ${assists.map(({ name }) => name).join(', ')}`;
  return [from, shotType].filter((part) => part !== null).join(' · ');
}

/** "2 min, hooking, drawn by Emeka Dray" */
function penaltyText({ minutes, infraction, drawnBy }: PenaltyOfGame): string {
  const drawn = drawnBy === null ? null : `drawn by ${drawnBy.name}`;
  return [minutes === null ? null : `${minutes} min`, infraction?.replaceAll('-', ' '), drawn]
    .filter((part) => part !== null && part !== undefined)
    .join(', ');
}

function GoalMark({ number }: { readonly number: number }) {
  return (
    <svg viewBox="0 0 24 24" role="img" aria-label={`Goal ${number}`}>
      <g className="mark goal">
        <path d="M12 1.5l10.5 10.5l-10.5 10.5l-10.5 -10.5z" />
        <text x="12" y="16.2" textAnchor="middle">
          {number}
        </text>
      </g>
    </svg>
  );
}

function PenaltyMark() {
  return (
    <svg viewBox="0 0 24 24" role="img" aria-label="Penalty">
      <rect className="penalty-mark" x="5" y="8" width="14" height="8" rx="1" />
    </svg>
  );
}
