import { clubs } from './clubs.mjs';
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
 */

/**
 * @typedef {object} Roster
 * @property {string} club
 * @property {readonly Person[]} starters the rotation
 * @property {readonly Person[]} relievers the closer first
 * @property {readonly Person[]} batters at least two for catching, the infield and the outfield each
 */

/** A club's places: the regulars by position, then the bench. */
const places = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', '1B', 'C', 'SS', '2B', 'CF', 'LF'];

/** @param {Random} random */
export function makePeople(random) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  const names = new Set();

  /** @param {string} position @param {number} stamina @returns {Person} */
  return (position, stamina = 0) => {
    let first = random.pick(firstNames);
    let last = random.pick(lastNames);
    while (names.has(`${first} ${last}`)) {
      first = random.pick(firstNames);
      last = random.pick(lastNames);
    }
    names.add(`${first} ${last}`);
    const stem = plain(last).slice(0, 4).padEnd(4, '-') + plain(first).slice(0, 1);
    const number = (taken.get(stem) ?? 800) + 1;
    taken.set(stem, number);
    const pitches = position === 'P';
    const throws = random.chance(pitches ? 0.28 : position === '1B' || position.endsWith('F') ? 0.2 : 0) ? 'L' : 'R';
    /** @param {number} spread */
    const talent = (spread) => Math.exp(random.normal() * spread);
    return {
      id: `${stem}${number}`,
      first,
      last,
      bats: random.weighted([
        ['R', throws === 'L' ? 0.1 : 0.6],
        ['L', throws === 'L' ? 0.85 : 0.27],
        ['B', 0.1],
      ]),
      throws,
      position,
      strikeouts: talent(pitches ? 0.16 : 0.22),
      walks: talent(pitches ? 0.2 : 0.26),
      homeRuns: talent(pitches ? 0.16 : 0.4) * (position === 'SS' || position === '2B' ? 0.8 : 1),
      hits: talent(pitches ? 0.03 : 0.07),
      speed:
        talent(0.35) * (position === 'C' || position === '1B' ? 0.5 : position === 'CF' || position === 'SS' ? 1.5 : 1),
      stamina,
    };
  };
}

/** `Peña` → `pena`. @param {string} name */
const plain = (name) =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/**
 * Some clubs are better than others.
 * @param {Random} random
 * @param {ReturnType<typeof makePeople>} person
 * @returns {Roster[]}
 */
export function firstRosters(random, person) {
  return clubs.map(({ code }) => {
    const strength = Math.exp(random.normal() * 0.035);
    /** @param {Person} one @returns {Person} */
    const better = (one) => {
      const factor = one.position === 'P' ? 1 / strength : strength;
      return { ...one, hits: one.hits * factor, homeRuns: one.homeRuns * factor ** 2, walks: one.walks * factor ** 2 };
    };
    return {
      club: code,
      starters: Array.from({ length: 5 }, () => better(person('P', random.whole(82, 102)))),
      relievers: Array.from({ length: 8 }, () => better(person('P', random.whole(18, 40)))),
      batters: places.map((position) => better(person(position))),
    };
  });
}

/**
 * The winter: some leave, new ones come, everybody is a little better or worse.
 * @param {Random} random
 * @param {ReturnType<typeof makePeople>} person
 * @param {readonly Roster[]} rosters
 * @returns {Roster[]}
 */
export function nextRosters(random, person, rosters) {
  /** @param {Person} old @returns {Person} */
  const changed = (old) => {
    if (random.chance(0.16)) return person(old.position, old.stamina);
    /** @param {number} talent */
    const drift = (talent) => talent * Math.exp(random.normal() * 0.06);
    return {
      ...old,
      strikeouts: drift(old.strikeouts),
      walks: drift(old.walks),
      homeRuns: drift(old.homeRuns),
      hits: drift(old.hits) ** 0.9,
    };
  };
  const next = rosters.map((roster) => ({
    club: roster.club,
    starters: roster.starters.map(changed),
    relievers: roster.relievers.map(changed),
    batters: roster.batters.map(changed),
  }));
  return trade(random, next, 14);
}

/**
 * Clubs swap players of the same kind.
 * @param {Random} random
 * @param {readonly Roster[]} rosters
 * @param {number} swaps
 * @returns {Roster[]}
 */
export function trade(random, rosters, swaps) {
  const after = rosters.map((roster) => ({
    ...roster,
    starters: [...roster.starters],
    relievers: [...roster.relievers],
    batters: [...roster.batters],
  }));
  for (let i = 0; i < swaps; i++) {
    const [one, other] = [random.pick(after), random.pick(after)];
    const group = random.weighted([
      [/** @type {const} */ ('batters'), 5],
      [/** @type {const} */ ('relievers'), 3],
      [/** @type {const} */ ('starters'), 2],
    ]);
    const place = random.whole(0, one[group].length - 1);
    const [mine, theirs] = [one[group][place], other[group][place]];
    if (one === other || !mine || !theirs) continue;
    one[group][place] = theirs;
    other[group][place] = mine;
  }
  return after;
}
