import type { SessionParams } from './live-session-answers.js';
import type { Participant } from './stadium-answers.js';
import { athleteHref } from './stadium-addresses.js';
import { playerName } from './alert-words.js';

const order = (one: Participant): number => Number(one.number ?? 1e3);

/** Who is looked at, and the ways to the two with the numbers beside. */
export function AthleteHead({
  participant,
  others,
  params,
}: {
  readonly participant: Participant;
  readonly others: readonly Participant[];
  readonly params: SessionParams;
}) {
  const sorted = others.toSorted((a, b) => order(a) - order(b));
  const place = sorted.indexOf(participant);
  const beside = [sorted[place - 1], sorted[place + 1]].filter((one) => one !== undefined);
  const facts = [participant.position, participant.club?.name, participant.device && `device ${participant.device}`];
  return (
    <>
      <p className="shirt" aria-hidden="true">
        {participant.number}
      </p>
      <p className="grow small muted">{facts.filter(Boolean).join(' · ')}</p>
      <nav className="ways" aria-label="Other athletes">
        {beside.map((other) => (
          <a key={other.person} className="button" href={athleteHref(params.stadium, params.session, other.person)}>
            {playerName(other)}
          </a>
        ))}
      </nav>
    </>
  );
}
