/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./people.mjs').Roster} Roster */
/** @typedef {import('./random.mjs').Random} Random */

/**
 * A pitcher's work in one game.
 * @typedef {object} Outing
 * @property {Person} person
 * @property {number} outs
 * @property {number} runs charged to him
 * @property {number} earned
 * @property {number} pitches
 * @property {number} leadAtEntry of his side
 * @property {number} runnersAtEntry
 */

/** @typedef {{ person: Person, position: string, waiting: boolean }} Batter `waiting`: not yet given a place in the field */

/**
 * One of the two sides of a game.
 * @typedef {object} Side
 * @property {0 | 1} number 0 visits, 1 is at home
 * @property {Roster} roster
 * @property {Batter[]} lineup nine in order
 * @property {number} next index of who bats next
 * @property {Outing[]} outings the last one is on the mound
 * @property {Set<string>} used who has been in the game
 * @property {number} score
 */

/** How worn each pitcher is, over the season. @typedef {Map<string, { lastDay: number, worn: number }>} Wear */

/** @type {Readonly<Record<string, number>>} */
const numbers = { P: 1, C: 2, '1B': 3, '2B': 4, '3B': 5, SS: 6, LF: 7, CF: 8, RF: 9, DH: 10 };
/** @param {string} position */
export const positionNumber = (position) => numbers[position] ?? 0;

/** Positions for which one can stand in for another. @param {string} position @returns {'catcher' | 'infield' | 'outfield'} */
export const group = (position) => (position === 'C' ? 'catcher' : position.endsWith('F') ? 'outfield' : 'infield');

/** How good a batter is, about 1. @param {Person} person */
export const worth = (person) =>
  (person.hits ** 3 * person.homeRuns ** 0.4 * person.walks ** 0.3) / person.strikeouts ** 0.3;

/**
 * @param {Random} random
 * @param {0 | 1} number
 * @param {Roster} roster
 * @param {Wear} wear
 * @param {number} day
 * @returns {Side}
 */
export function makeSide(random, number, roster, wear, day) {
  const bench = roster.batters.slice(8);
  const nine = roster.batters.slice(0, 8).map((regular, place) => {
    const position = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'][place] ?? '';
    const rests = random.chance(position === 'C' ? 0.22 : 0.09);
    const instead = rests ? bench.findIndex((person) => group(person.position) === group(position)) : -1;
    const person = instead < 0 ? regular : /** @type {Person} */ (bench.splice(instead, 1, regular)[0]);
    return { person, position, waiting: false };
  });
  const hitters = bench.filter(({ position }) => position !== 'C').sort((a, b) => worth(b) - worth(a));
  const hitter = /** @type {Person} */ (hitters[random.chance(0.8) ? 0 : 1]);
  const order = [...nine, { person: hitter, position: 'DH', waiting: false }];
  order.sort((a, b) => worth(b.person) - worth(a.person));
  const fast = order.slice(0, 6).sort((a, b) => b.person.speed - a.person.speed)[0];
  const lineup = [/** @type {Batter} */ (fast), ...order.filter((batter) => batter !== fast)];
  const rested = [...roster.starters].sort((a, b) => (wear.get(a.id)?.lastDay ?? -9) - (wear.get(b.id)?.lastDay ?? -9));
  const starter = /** @type {Person} */ (rested[0]);
  wear.set(starter.id, { lastDay: day, worn: 0 });
  return {
    number,
    roster,
    lineup,
    next: 0,
    outings: [outing(starter, 0, 0)],
    used: new Set([starter.id, ...lineup.map(({ person }) => person.id)]),
    score: 0,
  };
}

/** @param {Person} person @param {number} leadAtEntry @param {number} runnersAtEntry @returns {Outing} */
const outing = (person, leadAtEntry, runnersAtEntry) => ({
  person,
  outs: 0,
  runs: 0,
  earned: 0,
  pitches: 0,
  leadAtEntry,
  runnersAtEntry,
});

/** @param {Side} side @returns {Outing} */
export const onTheMound = (side) => /** @type {Outing} */ (side.outings.at(-1));

/** 1 for a fresh arm, more when it tires. @param {Side} side */
export function tiredness(side) {
  const { person, pitches } = onTheMound(side);
  return 1 + Math.max(0, pitches - person.stamina * 0.85) * 0.006;
}

/**
 * The pitcher who should come in now, or undefined to let this one go on.
 * @param {Random} random
 * @param {Side} side
 * @param {{ inning: number, lead: number, runners: number, day: number }} now lead of this side
 * @param {Wear} wear
 * @returns {Person | undefined}
 */
export function relief(random, side, { inning, lead, runners, day }, wear) {
  const { person, pitches, runs, outs } = onTheMound(side);
  const starter = side.outings.length === 1;
  const hit = runs >= (starter ? 6 : 3) || (starter && inning > 5 && runners > 1 && pitches > person.stamina * 0.8);
  const closes = inning >= 9 && lead > 0 && lead <= 3 && runners === 0;
  const [closer, ...others] = side.roster.relievers;
  const spent = pitches >= person.stamina || (!starter && outs >= 3 && runners === 0);
  if (!hit && !spent && !(closes && person !== closer)) return undefined;
  const able = others.filter((one) => isFresh(one, side, wear, day));
  const choice =
    closes && closer && isFresh(closer, side, wear, day)
      ? closer
      : able.sort((a, b) => (wear.get(a.id)?.worn ?? 0) - (wear.get(b.id)?.worn ?? 0) || (a.id < b.id ? -1 : 1))[
          random.chance(0.7) ? 0 : Math.min(1, able.length - 1)
        ];
  return choice === person ? undefined : choice;
}

/** @param {Person} person @param {Side} side @param {Wear} wear @param {number} day */
const isFresh = (person, side, wear, day) =>
  !side.used.has(person.id) && (day > (wear.get(person.id)?.lastDay ?? -9) || (wear.get(person.id)?.worn ?? 0) < 1);

/**
 * @param {Side} side
 * @param {Person} person
 * @param {number} lead
 * @param {number} runners
 * @param {Wear} wear
 * @param {number} day
 */
export function bringIn(side, person, lead, runners, wear, day) {
  const before = wear.get(person.id);
  const rest = before ? Math.max(0, day - before.lastDay) : 9;
  wear.set(person.id, { lastDay: day, worn: Math.max(0, (before?.worn ?? 0) - rest) + 1 });
  side.outings.push(outing(person, lead, runners));
  side.used.add(person.id);
}

/**
 * Somebody from the bench who can play the same kind of position.
 * @param {Side} side
 * @param {string} position
 * @param {(person: Person) => boolean} suits
 * @returns {Person | undefined}
 */
export function fromBench(side, position, suits) {
  if (position === 'C') return undefined;
  return side.roster.batters.find(
    (person) =>
      !side.used.has(person.id) &&
      person.position !== 'C' &&
      (position === 'DH' || group(person.position) === group(position)) &&
      suits(person),
  );
}
