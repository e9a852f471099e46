const { abs, round } = Math;

/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {import('./arsenal.mjs').PitchKind} PitchKind */
/** @typedef {{ top: number, bottom: number }} Zone feet above the ground */
/** Where a pitch crosses the front of the plate, in feet as the catcher sees it. @typedef {{ x: number, z: number }} Place */

const ball = 1.45 / 12;
const halfPlate = 8.5 / 12;

/** A batter's strike zone by his height. @param {number} feet @returns {Zone} */
export const zoneOf = (feet) => ({ top: hundredths(feet * 0.535), bottom: hundredths(feet * 0.27) });

/** @param {number} value */
export const hundredths = (value) => round(value * 100) / 100;

/** Whether any part of the ball is over the plate. @param {Place} place @param {Zone} zone */
const isStrike = ({ x, z }, { top, bottom }) => abs(x) <= halfPlate + ball && z >= bottom - ball && z <= top + ball;

/**
 * The number that Savant gives the place: 1 to 9 row by row from the upper left, 11 to 14 outside.
 * @param {Place} place
 * @param {Zone} zone
 */
export function zoneNumber(place, zone) {
  const { x, z } = place;
  const { top, bottom } = zone;
  if (!isStrike(place, zone)) return (z >= (top + bottom) / 2 ? 11 : 13) + (x < 0 ? 0 : 1);
  const column = x < -halfPlate / 3 ? 0 : x <= halfPlate / 3 ? 1 : 2;
  const third = (top - bottom) / 3;
  const row = z > top - third ? 0 : z >= bottom + third ? 1 : 2;
  return 1 + row * 3 + column;
}

/** How often a pitch with this result was in the zone. @type {Readonly<Record<string, number>>} */
const strikes = { C: 0.93, S: 0.47, F: 0.68, X: 0.76, B: 0.04 };

/**
 * Where a pitch goes that ends as its letter says.
 * @param {Random} random
 * @param {PitchKind} kind
 * @param {string} letter Retrosheet's
 * @param {{ zone: Zone, stand: 'L' | 'R', strikes: number, inDirt: boolean }} to
 * @returns {Place}
 */
export function placeOf(random, kind, letter, to) {
  const { top, bottom } = to.zone;
  const [middle, half] = [(top + bottom) / 2, (top - bottom) / 2];
  // A right-handed batter stands on the left.
  const inside = to.stand === 'R' ? -1 : 1;
  if (letter === 'H') {
    return rounded(inside * (1.55 + abs(random.normal()) * 0.45), middle + random.normal() * 0.8);
  }
  if (to.inDirt) return rounded(kind.aimX * 0.7 + random.normal() * 0.8, 0.15 + random.normal() * 0.35);
  const wanted = random.chance((strikes[letter] ?? 0.5) - (letter === 'S' && to.strikes === 2 ? 0.06 : 0));
  // With two strikes he tries the edge.
  const wide = to.strikes === 2 ? 1.35 : 1;
  let place = { x: 0, z: middle };
  for (let tries = 0; tries < 16; tries++) {
    place = rounded(
      kind.aimX * 0.83 * wide - inside * 0.08 + random.normal() * 0.72,
      middle + kind.aimZ * half * wide + random.normal() * 0.82,
    );
    if (isStrike(place, to.zone) === wanted) return place;
  }
  return wanted ? rounded(kind.aimX * 0.5, middle) : rounded(kind.aimX + (kind.aimX < 0 ? -1 : 1), middle + kind.aimZ);
}

/** @param {number} x @param {number} z @returns {Place} */
const rounded = (x, z) => ({ x: hundredths(x), z: hundredths(z) });
