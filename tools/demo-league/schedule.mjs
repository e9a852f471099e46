import { clubs } from './clubs.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {{ date: string, number: 0 | 1 | 2, home: string, away: string, round: number }} Fixture */

const day = 86_400_000;

/**
 * 72 games a club: 12 against each of the own division, 8 against the other of the conference, 4 against the other
 * conference; in series of two or three, half of them at home. Rained-out games are made up in double-headers.
 *
 * @param {Random} random
 * @param {number} year
 * @returns {Fixture[]}
 */
export function makeSchedule(random, year) {
  /** @type {Fixture[]} */
  const fixtures = [];
  let first = Date.UTC(year, 3, 3);
  const order = clubs.map((_, index) => index);
  for (let round = 0; round < 44; round++) {
    const cycle = Math.floor(round / 11);
    for (let pair = 0; pair < 6; pair++) {
      const one = order[pair] ?? 0;
      const other = order[11 - pair] ?? 0;
      const swap = (cycle % 2 === 0) === one < other;
      const games = seriesLength(one, other, cycle);
      fixtures.push(...series(random, first, games, swap ? one : other, swap ? other : one, round));
    }
    first += (round % 2 === 0 ? 3 : 4) * day;
    order.splice(1, 0, .../** @type {number[]} */ (order.splice(-1)));
  }
  return fixtures.sort((a, b) => (a.date + a.number < b.date + b.number ? -1 : 1));
}

/** @param {number} one @param {number} other @param {number} cycle 0 to 3 */
function seriesLength(one, other, cycle) {
  const [a, b] = [clubs[one], clubs[other]];
  if (a?.conference !== b?.conference) return cycle < 2 ? 2 : 0;
  return a?.division === b?.division ? 3 : 2;
}

/**
 * @param {Random} random
 * @param {number} first
 * @param {number} games
 * @param {number} home
 * @param {number} away
 * @param {number} round
 * @returns {Fixture[]}
 */
function series(random, first, games, home, away, round) {
  const rained = games > 1 && random.chance(0.05);
  const clubsOf = { home: clubs[home]?.code ?? '', away: clubs[away]?.code ?? '', round };
  /** @param {number} offset */
  const date = (offset) => new Date(first + offset * day).toISOString().slice(0, 10);
  return Array.from({ length: games }, (_, game) => {
    if (rained && game < 2) return { ...clubsOf, date: date(1), number: game === 0 ? 1 : 2 };
    return { ...clubsOf, date: date(game), number: 0 };
  });
}
