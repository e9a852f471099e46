import { dayText, shortDayText } from '@fieldhouse/web-ui';
import { areaText } from '../injuries/injury-words.js';
import type { Stint } from './stint-answers.js';
import { pitchFilters, type StintView } from './stint-view.js';

const areaName = (area: string) => areaText(area).toLowerCase();

/** "right forearm", "left elbow", "knee": what was hurt, as short as it can be said. */
export function injuryName(stint: Pick<Stint, 'side' | 'part' | 'areas' | 'text'>): string {
  const known = stint.areas.filter((area) => area !== 'unknown');
  const what = stint.part ?? (known.length === 0 ? null : known.map(areaName).join(' and '));
  if (what === null) return stint.text === '' ? 'injury not told' : stint.text.toLowerCase();
  if (stint.side === null) return what;
  return stint.side === 'both' ? `${what}, both sides` : `${stint.side} ${what}`;
}

/** The areas that the text names, for people: "forearm". */
export function areaWords(areas: readonly string[]): readonly { readonly id: string; readonly name: string }[] {
  return areas.filter((area) => area !== 'unknown').map((id) => ({ id, name: areaName(id) }));
}

/** "8 May to 3 Jun 2027"; years twice only where they differ; "since 8 May 2027" while it lasts. */
export function datesText(from: string, to: string | null): string {
  if (to === null) return `since ${dayText(from)}`;
  return `${from.slice(0, 4) === to.slice(0, 4) ? shortDayText(from) : dayText(from)} to ${dayText(to)}`;
}

/** "2 Jul forearm" beside a stint of the same year, "2026 shoulder" beside one of another. */
export function neighbourText(stint: Stint, beside: Stint): string {
  const when =
    stint.startDate.slice(0, 4) === beside.startDate.slice(0, 4)
      ? shortDayText(stint.startDate)
      : stint.startDate.slice(0, 4);
  /* An area is a short word; a part may be a ligament's full name. */
  return `${when} ${areaWords(stint.areas)[0]?.name ?? stint.part ?? ''}`.trim();
}

const actions: Readonly<Record<string, string>> = {
  placed: 'Placed on the list',
  transferred: 'Moved to another list',
  activated: 'Activated',
  released: 'Released',
  traded: 'Traded',
  optioned: 'Optioned to the minors',
  outrighted: 'Outrighted to the minors',
  designated: 'Designated for assignment',
};

/** What a change of the stint did: "Moved to the 60-day list". */
export function actionText(action: string, listDays: number | null): string {
  const list = listDays === null ? null : `the ${listDays}-day list`;
  if (action === 'placed' && list !== null) return `Placed on ${list}`;
  if (action === 'transferred' && list !== null) return `Moved to ${list}`;
  return actions[action] ?? action;
}

/** What a saved analysis is called at first: "Dario Vennemark, right forearm: 300 pitches, swings". */
export function viewTitle(stint: Stint, view: StintView): string {
  const unit = view.of === 'pitches' ? 'pitches' : 'plate appearances';
  const filter = pitchFilters.find(({ id }) => id === view.show && id !== 'all');
  const parts = [
    view.n === undefined ? unit : `${view.n} ${unit}`,
    ...(filter === undefined ? [] : [filter.label.toLowerCase()]),
    ...(view.type === undefined ? [] : [view.type]),
    ...(view.hand === undefined ? [] : [view.hand === 'L' ? 'left-handed' : 'right-handed']),
  ];
  return `${stint.person?.name ?? stint.playerName}, ${injuryName(stint)}: ${parts.join(', ')}`.slice(0, 200);
}
