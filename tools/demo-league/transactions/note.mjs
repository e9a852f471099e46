import { inWords } from '../calendar.mjs';

/** @typedef {import('../people.mjs').Person} Person */
/** @typedef {import('../teams.mjs').Team} Team */

/**
 * A transaction before it has its id.
 * @typedef {object} Note
 * @property {number} day
 * @property {Person} person
 * @property {keyof typeof types} type
 * @property {string} text
 * @property {Team} to
 * @property {Team} [from]
 * @property {number} [effective] day, where it is not the note's
 */

/** Types of transactions, as the StatsAPI names them. */
export const types = {
  ASG: 'Assigned',
  CU: 'Recalled',
  DES: 'Designated for Assignment',
  DFA: 'Declared Free Agency',
  NUM: 'Number Change',
  OPT: 'Optioned',
  OUT: 'Outrighted',
  REL: 'Released',
  RET: 'Retired',
  SC: 'Status Change',
  SFA: 'Signed as Free Agent',
  TR: 'Trade',
};

/** `RHP Otto Lum`, `SS Kip Drax`. @param {Person} person */
export const titled = ({ position, throws, first, last }) =>
  `${position === 'P' ? `${throws}HP` : position} ${first} ${last}`;

/**
 * @param {number} day
 * @param {Person} person
 * @param {Team} to
 * @param {string} list `15-day injured list`, `paternity list`
 * @param {{ since?: number | undefined, yearWritten?: number | undefined, text?: string | undefined }} [told] `since`: retroactive to this day
 * @returns {Note}
 */
export function placed(day, person, to, list, { since, yearWritten, text } = {}) {
  const retroactive = since === undefined ? '' : ` retroactive to ${inWords(since, yearWritten)}`;
  return {
    ...status(day, person, to, `placed ${titled(person)} on the ${list}${retroactive}.${text ? ` ${text}.` : ''}`),
    ...(since === undefined ? {} : { effective: since }),
  };
}

/** @param {number} day @param {Person} person @param {Team} to @param {string} from @param {string} into @param {string} text @returns {Note} */
export const transferred = (day, person, to, from, into, text) =>
  status(day, person, to, `transferred ${titled(person)} from the ${from} to the ${into}.${text ? ` ${text}.` : ''}`);

/** @param {number} day @param {Person} person @param {Team} to @param {string} [list] @returns {Note} */
export const activated = (day, person, to, list) =>
  status(day, person, to, `activated ${titled(person)}${list ? ` from the ${list}` : ''}.`);

/** @param {number} day @param {Person} person @param {Team} to @param {string} does @returns {Note} */
export const status = (day, person, to, does) => ({ day, person, type: 'SC', to, text: `${to.name} ${does}` });

/** @param {number} day @param {Person} person @param {Team} from @param {Team} to @returns {Note} */
export const rehab = (day, person, from, to) => ({
  day,
  person,
  type: 'ASG',
  from,
  to,
  text: `${from.name} sent ${titled(person)} on a rehab assignment to ${to.name}.`,
});

/** @param {number} day @param {Person} person @param {Team} from @param {Team} to @returns {Note} */
export const optioned = (day, person, from, to) => ({
  day,
  person,
  type: 'OPT',
  from,
  to,
  text: `${from.name} optioned ${titled(person)} to ${to.name}.`,
});

/** @param {number} day @param {Person} person @param {Team} to @param {Team} from @returns {Note} */
export const recalled = (day, person, to, from) => ({
  day,
  person,
  type: 'CU',
  from,
  to,
  text: `${to.name} recalled ${titled(person)} from ${from.name}.`,
});

/** @param {number} day @param {Person} person @param {Team} to @returns {Note} */
export const designated = (day, person, to) => ({
  day,
  person,
  type: 'DES',
  to,
  text: `${to.name} designated ${titled(person)} for assignment.`,
});

/** @param {number} day @param {Person} person @param {Team} from @param {Team} to @returns {Note} */
export const outrighted = (day, person, from, to) => ({
  day,
  person,
  type: 'OUT',
  from,
  to,
  text: `${from.name} sent ${titled(person)} outright to ${to.name}.`,
});

/** @param {number} day @param {Person} person @param {Team} to @returns {Note} */
export const released = (day, person, to) => ({
  day,
  person,
  type: 'REL',
  to,
  text: `${to.name} released ${titled(person)}.`,
});

/** @param {number} day @param {Person} person @param {Team} to @param {boolean} [minor] @returns {Note} */
export const signed = (day, person, to, minor = false) => ({
  day,
  person,
  type: 'SFA',
  to,
  text: `${to.name} signed free agent ${titled(person)}${minor ? ' to a minor league contract' : ''}.`,
});

/** A swap is told twice, once for each man. @param {number} day @param {Person} one @param {Team} from @param {Person} other @param {Team} to @returns {Note[]} */
export function traded(day, one, from, other, to) {
  const text = `${from.name} traded ${titled(one)} to ${to.name} for ${titled(other)}.`;
  return [
    { day, person: one, type: 'TR', from, to, text },
    { day, person: other, type: 'TR', from: to, to: from, text },
  ];
}
