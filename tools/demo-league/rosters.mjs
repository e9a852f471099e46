import { clubs } from './clubs.mjs';
import { Squad } from './squad.mjs';

/** @typedef {import('./people.mjs').MakePerson} MakePerson */
/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./random.mjs').Random} Random */

/** A club's places: the regulars by position, then the bench. */
const places = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', '1B', 'C', 'SS', '2B', 'CF', 'LF'];
/** Who waits at the farm: position, and stamina of pitchers. */
const reserves = /** @type {const} */ ([
  ['P', 84],
  ['P', 80],
  ['P', 30],
  ['P', 26],
  ['C', 0],
  ['SS', 0],
  ['3B', 0],
  ['CF', 0],
  ['RF', 0],
]);

/**
 * Some clubs are better than others; reserves are worse than those before them.
 * @param {Random} random
 * @param {Random} farms
 * @param {MakePerson} person
 * @returns {Squad[]}
 */
export function firstSquads(random, farms, person) {
  const rosters = clubs.map(({ code }) => {
    const strength = Math.exp(random.normal() * 0.035);
    /** @param {Person} one @returns {Person} */
    const better = (one) => scaled(one, strength);
    return {
      club: code,
      starters: Array.from({ length: 5 }, () => better(person(random, 'P', random.whole(82, 102)))),
      relievers: Array.from({ length: 8 }, () => better(person(random, 'P', random.whole(18, 40)))),
      batters: places.map((position) => better(person(random, position))),
    };
  });
  return rosters.map(
    (roster) =>
      new Squad(
        roster,
        reserves.map(([position, stamina]) => reserve(farms, person, position, stamina)),
      ),
  );
}

/** @param {Random} random @param {MakePerson} person @param {string} position @param {number} stamina */
export const reserve = (random, person, position, stamina) => scaled(person(random, position, stamina), 0.97);

/** @param {Person} one @param {number} strength @returns {Person} */
function scaled(one, strength) {
  const factor = one.position === 'P' ? 1 / strength : strength;
  return { ...one, hits: one.hits * factor, homeRuns: one.homeRuns * factor ** 2, walks: one.walks * factor ** 2 };
}

/** @typedef {{ club: string, left: Person, came: Person }} Change somebody new in somebody's place */

/**
 * The winter: some leave, new ones come, everybody is a little better or worse.
 * @param {Random} random
 * @param {MakePerson} person
 * @param {readonly Squad[]} squads
 * @returns {{ squads: Squad[], changes: Change[] }}
 */
export function nextSquads(random, person, squads) {
  /** @type {Change[]} */
  const changes = [];
  const next = squads.map((squad) => {
    /** @param {Person} old @returns {Person} */
    const changed = (old) => {
      if (random.chance(0.16)) {
        const came = person(random, old.position, old.stamina);
        changes.push({ club: squad.club, left: old, came });
        return came;
      }
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
    const roster = {
      club: squad.club,
      starters: squad.starters.map(changed),
      relievers: squad.relievers.map(changed),
      batters: squad.batters.map(changed),
    };
    return new Squad(roster, squad.reserves.map(changed));
  });
  return { squads: next, changes };
}

/** @typedef {{ one: Squad, mine: Person, other: Squad, theirs: Person }} Swap `mine` went from one to the other */

/**
 * Clubs swap players of the same kind.
 * @param {Random} random
 * @param {readonly Squad[]} squads
 * @param {number} swaps how many are tried
 * @returns {Swap[]} those that were made
 */
export function trade(random, squads, swaps) {
  /** @type {Swap[]} */
  const made = [];
  for (let i = 0; i < swaps; i++) {
    const [one, other] = [random.pick(squads), random.pick(squads)];
    const group = random.weighted([
      [/** @type {const} */ ('batters'), 5],
      [/** @type {const} */ ('relievers'), 3],
      [/** @type {const} */ ('starters'), 2],
    ]);
    const place = random.whole(0, one[group].length - 1);
    const [mine, theirs] = [one[group][place], other[group][place]];
    if (one === other || !mine || !theirs || one.out.has(mine.id) || other.out.has(theirs.id)) continue;
    swap({ one, mine, other, theirs });
    made.push({ one, mine, other, theirs });
  }
  return made;
}

/** @param {Swap} swap */
export function swap({ one, mine, other, theirs }) {
  one.replace(mine, theirs);
  other.replace(theirs, mine);
}
