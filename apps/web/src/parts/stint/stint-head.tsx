import { dayText, ListActions, pluralText, Segments } from '@fieldhouse/web-ui';
import { injuriesHref, playerHref, playerInjuriesHref, stintHref } from '../../frame/addresses.js';
import { endText } from '../injuries/injury-words.js';
import { InjuredClub } from '../injuries/stint-columns.js';
import type { Stint, StintAnswer } from './stint-answers.js';
import { areaWords, datesText, injuryName, neighbourText } from './stint-words.js';

/** Who, where, when, what was published of it, the stints beside it, and the ways to share the view. */
export function StintHead({
  answer,
  link,
  csv,
  json,
}: {
  readonly answer: StintAnswer;
  readonly link: string;
  readonly csv?: string | undefined;
  readonly json?: string | undefined;
}) {
  const { stint } = answer;
  return (
    <div className="head stint-head">
      <div className="grow">
        <h1>Before and after: {injuryName(stint)}</h1>
        <p className="facts">
          <span>
            <Player stint={stint} />
            {stint.role !== null && `, ${stint.role}`}
          </span>
          <InjuredClub club={stint.club} name="name" />
          {stint.listDays !== null && <span>{stint.listDays}-day list</span>}
          <span>
            {datesText(stint.startDate, stint.endDate)}
            {stint.days !== null && `, ${pluralText(stint.days, 'day')}`}
            {stint.endReason !== null && `; ${endText(stint.endReason)}`}
          </span>
        </p>
        <p className="small muted">
          <Published stint={stint} />
        </p>
      </div>
      <div className="stint-ways">
        <ListActions what="this view" link={link} {...(csv && { csv })} {...(json && { json })} />
        <Neighbours answer={answer} />
      </div>
    </div>
  );
}

function Player({ stint }: { readonly stint: Stint }) {
  const { person } = stint;
  return person === null ? <>{stint.playerName}</> : <a href={playerHref(person.id)}>{person.name}</a>;
}

function Published({ stint }: { readonly stint: Stint }) {
  const areas = areaWords(stint.areas);
  return (
    <>
      {stint.text === '' ? 'No injury details were published' : <>“{stint.text}”, as it was published</>}
      {areas.length > 0 && (
        <>
          ; {areas.length === 1 ? 'area' : 'areas'} found:{' '}
          {areas.map((area, i) => (
            <span key={area.id}>
              {i > 0 && ', '}
              <a href={injuriesHref({ area: area.id })}>{area.name}</a>
            </span>
          ))}
        </>
      )}
      .
      {stint.impossibleRetroactiveDate !== null &&
        ` The notice dates it back to ${dayText(stint.impossibleRetroactiveDate)}, which cannot be; the day of the notice counts.`}
    </>
  );
}

/** The stint before, this one, the stint after. */
function Neighbours({ answer }: { readonly answer: StintAnswer }) {
  const { ofPlayer, stint } = answer;
  const place = ofPlayer.findIndex((one) => one.id === stint.id);
  const previous = ofPlayer[place - 1];
  const next = ofPlayer[place + 1];
  const choice = (one: Stint, label: string) => ({
    label,
    href: stintHref(one.id),
    current: one.id === stint.id,
  });
  if (ofPlayer.length < 2) return null;
  return (
    <div className="neighbours">
      <Segments
        label="Stints of this player"
        choices={[
          ...(previous === undefined ? [] : [choice(previous, `‹ ${neighbourText(previous, stint)}`)]),
          choice(stint, 'This one'),
          ...(next === undefined ? [] : [choice(next, `${neighbourText(next, stint)} ›`)]),
        ]}
      />
      {stint.person !== null && (
        <a className="tiny" href={playerInjuriesHref(stint.person.id)}>
          All {ofPlayer.length} stints
        </a>
      )}
    </div>
  );
}
