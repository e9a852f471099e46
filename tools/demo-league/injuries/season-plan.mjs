/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {import('./absence.mjs').Case} Case */

/** Injuries between the first and the last game, of all clubs together. */
const injuries = 74;

/** Those that are told or end in another way than most: every third, those that need time after them early. @type {readonly Case[]} */
const odd = [
  'doubled',
  'again',
  'no-hyphen',
  'released',
  'bare',
  'wrong-year',
  'optioned',
  'untold',
  'designated',
  'unreadable',
  'again',
  'date-in-text',
  'bare',
  'optioned',
  'doubled',
  'untold',
  'released',
  'again',
  'wrong-year',
  'optioned',
  'bare',
];

/** @typedef {{ day: number, as: Case }} Planned somebody is hurt in the first game from this day on */

/**
 * When in a season somebody is hurt, and how it is told. Who it is shows then.
 * @param {number} first day of a game
 * @param {number} last
 * @returns {Planned[]} by day
 */
export function planSeason(first, last) {
  const left = [...odd];
  return Array.from({ length: injuries }, (_, index) => ({
    day: first + Math.floor(((last - first - 6) * index) / injuries),
    as: index % 3 === 1 ? (left.shift() ?? 'plain') : 'plain',
  }));
}

/** Other lists: how often in a season. */
const excuses = /** @type {const} */ ([
  ['paternity', 9],
  ['bereavement', 4],
  ['restricted', 2],
]);

/** @param {Random} random @param {number} first @param {number} last */
export function planExcuses(random, first, last) {
  return excuses
    .flatMap(([list, times]) => Array.from({ length: times }, () => ({ list, day: random.whole(first, last - 25) })))
    .sort((a, b) => a.day - b.day);
}
