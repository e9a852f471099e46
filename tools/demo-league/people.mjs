import { firstNames, lastNames } from './names.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/**
 * Talents are factors on the league's rates: 1 is average, higher is more of it.
 * @typedef {object} Person
 * @property {string} id Retrosheet's form; numbers from 801 belong to nobody real
 * @property {string} first
 * @property {string} last
 * @property {'L' | 'R' | 'B'} bats
 * @property {'L' | 'R'} throws
 * @property {string} position P, C, 1B, 2B, 3B, SS, LF, CF, RF
 * @property {number} strikeouts
 * @property {number} walks
 * @property {number} homeRuns
 * @property {number} hits of balls in play
 * @property {number} speed
 * @property {number} stamina pitches of a starter; under 50 for relievers
 * @property {number} number his id where the sources of transactions and pitches count people
 * @property {import('./injuries/form.mjs').Form} [form] what an injury has left behind, while it has
 */

/**
 * @typedef {object} Roster
 * @property {string} club
 * @property {readonly Person[]} starters the rotation
 * @property {readonly Person[]} relievers the closer first
 * @property {readonly Person[]} batters at least two for catching, the infield and the outfield each
 */

/**
 * Makes people with names and ids of their own.
 * @typedef {(random: Random, position: string, stamina?: number) => Person} MakePerson
 */

/** @returns {{ person: MakePerson, everybody: readonly Person[] }} `everybody`: all who were made so far */
export function makePeople() {
  /** @type {Map<string, number>} */
  const taken = new Map();
  const names = new Set();
  /** @type {Person[]} */
  const everybody = [];

  /** @type {MakePerson} */
  const person = (random, position, stamina = 0) => {
    let first = random.pick(firstNames);
    let last = random.pick(lastNames);
    while (names.has(`${first} ${last}`)) {
      first = random.pick(firstNames);
      last = random.pick(lastNames);
    }
    names.add(`${first} ${last}`);
    const stem = plain(last).slice(0, 4).padEnd(4, '-') + plain(first).slice(0, 1);
    const place = (taken.get(stem) ?? 800) + 1;
    taken.set(stem, place);
    const made = { id: `${stem}${place}`, first, last, number: firstNumber + everybody.length, position, stamina };
    everybody.push({ ...made, ...talents(random, position) });
    return /** @type {Person} */ (everybody.at(-1));
  };
  return { person, everybody };
}

/** Numbers are higher than any real one. */
const firstNumber = 960_001;

/** @param {Random} random @param {string} position */
function talents(random, position) {
  const pitches = position === 'P';
  const left = pitches ? 0.28 : position === '1B' || position.endsWith('F') ? 0.2 : 0;
  const throws = random.chance(left) ? /** @type {const} */ ('L') : /** @type {const} */ ('R');
  /** @param {number} spread */
  const talent = (spread) => Math.exp(random.normal() * spread);
  return {
    bats: random.weighted(
      /** @type {const} */ ([
        ['R', throws === 'L' ? 0.1 : 0.6],
        ['L', throws === 'L' ? 0.85 : 0.27],
        ['B', 0.1],
      ]),
    ),
    throws,
    strikeouts: talent(pitches ? 0.16 : 0.22),
    walks: talent(pitches ? 0.2 : 0.26),
    homeRuns: talent(pitches ? 0.16 : 0.4) * (position === 'SS' || position === '2B' ? 0.8 : 1),
    hits: talent(pitches ? 0.03 : 0.07),
    speed:
      talent(0.35) * (position === 'C' || position === '1B' ? 0.5 : position === 'CF' || position === 'SS' ? 1.5 : 1),
  };
}

/** `Peña` → `pena`. @param {string} name */
const plain = (name) =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
