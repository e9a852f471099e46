import { isoDate } from '../calendar.mjs';
import { farmOf, teamOf } from '../teams.mjs';
import {
  activated,
  designated,
  optioned,
  outrighted,
  placed,
  rehab,
  released,
  status,
  titled,
  transferred,
} from '../transactions/note.mjs';
import { makeInjury } from './catalogue.mjs';

/** @typedef {import('../people.mjs').Person} Person */
/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {import('../transactions/note.mjs').Note} Note */
/** @typedef {import('./catalogue.mjs').Hurt} Hurt */

/**
 * How an injury is told, and how it ends.
 * @typedef {'plain' | 'wrong-year' | 'no-hyphen' | 'doubled' | 'untold' | 'date-in-text' | 'bare' | 'unreadable'
 *   | 'again' | 'optioned' | 'designated' | 'released'} Case
 */

/** `lists`: another may have his place; the others end it. @typedef {'lists' | 'returns' | 'goes-down' | 'leaves'} Does */
/** @typedef {{ day: number, notes: readonly Note[], does?: Does }} Step */

/**
 * A time in which somebody plays in no game.
 * @typedef {object} Absence
 * @property {Person} person
 * @property {string} club
 * @property {Step[]} steps what is still to come, by day
 * @property {Hurt} [hurt]
 */

/** How many days before the notice a placement may begin. */
const retroactiveDays = 3;
/** Who stays longer goes on to the list of 60 days. */
const longest = 37;
/** @param {Person} person */
const daysOf = ({ position }) => (position === 'P' ? 15 : 10);

/**
 * From the day after the game in which he was hurt to the day on which he can play again.
 * @param {Random} random
 * @param {{ person: Person, club: string, played: number, hurt?: Hurt }} what `played`: day of his last game
 * @param {Case} as
 * @returns {Absence}
 */
export function injured(random, { person, club, played, hurt = makeInjury(random, person) }, as) {
  const days = hurt.list ?? daysOf(person);
  const list = as === 'no-hyphen' ? `${days} day injured list` : `${days}-day injured list`;
  const waits =
    as === 'wrong-year' || as === 'date-in-text'
      ? 3
      : random.weighted([
          [1, 42],
          [2, 26],
          [3, 18],
          [4, 14],
        ]);
  const noticed = played + waits;
  const since =
    waits > 1 && (as !== 'plain' || random.chance(0.85)) ? Math.max(played + 1, noticed - retroactiveDays) : undefined;
  const begins = since ?? noticed;
  const long = hurt.days >= longest && as === 'plain' && hurt.list === undefined;
  const back = begins + Math.max(days, hurt.days, long ? random.whole(60, 66) : 0);
  const tale = { person, club, hurt, noticed, back, list };

  /** @type {Step[]} */
  const steps = [{ day: noticed, notes: placement(tale, since, as), does: 'lists' }];
  if (as === 'again') return relapse(random, tale, steps);
  const lasts = as === 'released' || as === 'designated' || as === 'optioned' ? Math.max(days, 16) : back - begins;
  const onto = long ? transfer(random, tale, steps) : list;
  if (lasts > 20) steps.push(...rehabs(random, tale));
  steps.push(...ending(tale, begins + lasts, onto, as));
  return { person, club, hurt, steps: steps.sort((a, b) => a.day - b.day) };
}

/** `noticed`: day of the placement; `back`: first day on which he can play. @typedef {{ person: Person, club: string, hurt: Hurt, noticed: number, back: number, list: string }} Tale */

/** @param {Tale} tale @param {number | undefined} since @param {Case} as @returns {Note[]} */
function placement({ person, club, hurt, noticed, list }, since, as) {
  const team = teamOf(club);
  const text = hurt.text;
  switch (as) {
    case 'unreadable': {
      const cause = text.slice(0, 1).toLowerCase() + text.slice(1);
      return [
        status(
          noticed,
          person,
          team,
          `announced: ${titled(person)} (${cause}) goes to the injured list, a reserve will be named.`,
        ),
      ];
    }
    case 'untold':
      return [placed(noticed, person, team, list, { since })];
    case 'wrong-year':
      return [
        placed(noticed, person, team, list, { since, yearWritten: Number(isoDate(noticed).slice(0, 4)) - 1, text }),
      ];
    case 'date-in-text': {
      const [, month, day] = isoDate(since ?? noticed)
        .split('-')
        .map(Number);
      return [placed(noticed, person, team, list, { since, text: `${text}, retroactive to ${month}/${day}` })];
    }
    case 'doubled':
      return [placed(noticed, person, team, list, { since }), placed(noticed, person, team, list, { since, text })];
    default:
      return [placed(noticed, person, team, list, { since, text })];
  }
}

/** On to the list of 60 days. @param {Random} random @param {Tale} tale @param {Step[]} steps @returns {string} the list he is then on */
function transfer(random, { person, club, hurt, noticed, list }, steps) {
  const day = noticed + random.whole(14, 34);
  const text = random.weighted([
    [hurt.later, 55],
    [hurt.text, 15],
    ['', 30],
  ]);
  steps.push({ day, notes: [transferred(day, person, teamOf(club), list, '60-day injured list', text)] });
  return '60-day injured list';
}

/** @param {Random} random @param {Tale} tale @returns {Step[]} */
function rehabs(random, { person, club, back }) {
  const starts = random.chance(0.75) ? [back - random.whole(5, 9)] : [];
  if (starts.length > 0 && random.chance(0.3)) starts.push(back - random.whole(10, 14));
  return starts.map((day) => ({ day, notes: [rehab(day, person, teamOf(club), farmOf(club))] }));
}

/** A second placement while he is still on the list. @param {Random} random @param {Tale} tale @param {Step[]} steps @returns {Absence} */
function relapse(random, { person, club, hurt, back }, steps) {
  const team = teamOf(club);
  const other = makeInjury(random, person);
  const days = other.list ?? daysOf(person);
  const list = `${days}-day injured list`;
  const day = back - random.whole(1, 4);
  const until = day + Math.max(days, Math.min(other.days, 40));
  steps.push(
    { day, notes: [placed(day, person, team, list, { text: other.text })] },
    { day: until, notes: [activated(until, person, team, list)], does: 'returns' },
  );
  return { person, club, hurt, steps };
}

/** @param {Tale} tale @param {number} day @param {string} list @param {Case} as @returns {Step[]} */
function ending({ person, club }, day, list, as) {
  const [team, farm] = [teamOf(club), farmOf(club)];
  switch (as) {
    case 'bare':
    case 'unreadable':
      return [{ day, notes: [activated(day, person, team)], does: 'returns' }];
    case 'optioned':
      return [{ day, notes: [optioned(day, person, team, farm)], does: 'goes-down' }];
    case 'designated':
      return [
        { day, notes: [designated(day, person, team)], does: 'leaves' },
        { day: day + 4, notes: [outrighted(day + 4, person, team, farm)] },
      ];
    case 'released':
      return [{ day, notes: [released(day, person, team)], does: 'leaves' }];
    default:
      return [{ day, notes: [activated(day, person, team, list)], does: 'returns' }];
  }
}

/**
 * Some days on a list that is none of injuries.
 * @param {Random} random
 * @param {{ person: Person, club: string, from: number }} what
 * @param {'paternity' | 'bereavement' | 'restricted'} list
 * @returns {Absence}
 */
export function excused(random, { person, club, from }, list) {
  const days =
    list === 'paternity' ? random.whole(2, 3) : list === 'bereavement' ? random.whole(3, 6) : random.whole(5, 18);
  const [team, of] = [teamOf(club), `${list} list`];
  return {
    person,
    club,
    steps: [
      { day: from, notes: [placed(from, person, team, of)], does: 'lists' },
      { day: from + days, notes: [activated(from + days, person, team, of)], does: 'returns' },
    ],
  };
}
