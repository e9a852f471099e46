import { isoDate } from '../calendar.mjs';
import { types } from './note.mjs';

/** @typedef {import('./note.mjs').Note} Note */
/** @typedef {import('../teams.mjs').Team} Team */

const firstId = 790_001;

/**
 * Transactions as the StatsAPI tells them, an answer a month from the first to the last, months without any included.
 * Ids count up with the days.
 * @param {readonly Note[]} notes
 * @returns {Map<string, string>} `202404` → body
 */
export function monthlyBodies(notes) {
  /** @type {Map<string, object[]>} */
  const months = new Map();
  const sorted = [...notes].sort((a, b) => a.day - b.day);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first && last) for (const month of monthsBetween(first.day, last.day)) months.set(month, []);
  for (const [index, note] of sorted.entries()) months.get(monthOf(note.day))?.push(row(firstId + index, note));
  return new Map(
    [...months].map(([month, transactions]) => [
      month,
      `${JSON.stringify({ copyright: 'Invented by Fieldhouse, free to use', transactions }, null, 1)}\n`,
    ]),
  );
}

/** @param {number} day */
const monthOf = (day) => isoDate(day).slice(0, 7).replace('-', '');

/** @param {number} first @param {number} last */
function monthsBetween(first, last) {
  const months = new Set();
  for (let day = first; day <= last; day++) months.add(monthOf(day));
  return /** @type {Set<string>} */ (months);
}

/** @param {number} id @param {Note} note */
function row(id, { day, person, type, text, to, from, effective }) {
  const date = isoDate(day);
  return {
    id,
    person: {
      id: person.number,
      fullName: `${person.first} ${person.last}`,
      link: `/api/v1/people/${person.number}`,
    },
    ...(from ? { fromTeam: linked(from) } : {}),
    toTeam: linked(to),
    date,
    effectiveDate: effective === undefined ? date : isoDate(effective),
    // As upstream: a move from one team to another has none.
    ...(from ? {} : { resolutionDate: date }),
    typeCode: type,
    typeDesc: types[type],
    description: text,
  };
}

/** @param {Team} team */
const linked = ({ id, name }) => ({ id, name, link: `/api/v1/teams/${id}` });
