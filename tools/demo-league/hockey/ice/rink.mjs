/** @typedef {import('../../random.mjs').Random} Random */

/**
 * A place as the side sees it that attacks towards x = 89 ft, where the net stands; upstream's places are those of the whole
 * rink, whose sides change every period.
 * @typedef {{ x: number, y: number }} Place
 */

// Taken once: under test every look-up of a global costs more than the computation.
const { PI, abs, atan2, hypot, max, min, round } = Math;

const goalLine = 89;
const blueLine = 25;

/** @param {number} value @param {number} bound */
const within = (value, bound) => max(-bound, min(bound, round(value)));

/** @param {Place} place @returns {Place} */
const onIce = ({ x, y }) => ({ x: within(x, 98), y: within(y, 41) });

/** @param {Place} place @returns {'O' | 'N' | 'D'} of the side that sees it so */
export const zoneOf = ({ x }) => (x > blueLine ? 'O' : x < -blueLine ? 'D' : 'N');

/** The other side's view. @param {Place} place @returns {Place} */
export const seenByOther = ({ x, y }) => ({ x: -x || 0, y: -y || 0 });

/** In the first period home defends the left. @param {number} period @returns {'left' | 'right'} */
export const homeDefends = (period) => (period % 2 === 1 ? 'left' : 'right');

/** @param {Place} place @param {'home' | 'away'} flag who sees it so @param {number} period */
export const onRink = (place, flag, period) =>
  (flag === 'home') === (homeDefends(period) === 'left') ? place : seenByOther(place);

/** Feet from the net, and degrees from the line straight before it. @param {Place} place */
export const fromNet = ({ x, y }) => ({
  distance: hypot(goalLine - x, y),
  angle: (atan2(abs(y), goalLine - x) * 180) / PI,
});

/** How forwards and defenders shoot, by weight. */
const forwardShots = /** @type {const} */ ([
  ['wrist', 52],
  ['snap', 17],
  ['backhand', 8],
  ['tip-in', 10],
  ['slap', 5],
  ['deflected', 3],
  ['poke', 2],
  ['wrap-around', 2],
  ['bat', 1],
]);
const defenderShots = /** @type {const} */ ([
  ['wrist', 50],
  ['slap', 30],
  ['snap', 16],
  ['backhand', 4],
]);

/** @param {Random} random @param {boolean} defender */
export const shotType = (random, defender) => random.weighted(defender ? defenderShots : forwardShots);

/** Whence a shot of a type comes. @param {Random} random @param {string} type @param {boolean} defender @returns {Place} */
export function shotPlace(random, type, defender) {
  const side = random.normal();
  switch (type) {
    case 'tip-in':
    case 'deflected':
    case 'poke':
    case 'bat':
      return onIce({ x: 82 - abs(random.normal()) * 5, y: side * 5 });
    case 'wrap-around':
      return onIce({ x: random.whole(86, 88), y: random.pick([-1, 1]) * random.whole(4, 7) });
    case 'slap':
      return onIce({ x: 46 + random.normal() * 11, y: side * 17 });
    default:
      return defender
        ? onIce({ x: 42 + random.normal() * 13, y: side * 19 })
        : onIce({ x: 69 - abs(random.normal()) * 13, y: side * 13 });
  }
}

/** A shot at the empty net, often from far. @param {Random} random @returns {Place} */
export const farPlace = (random) => onIce({ x: random.whole(-60, 75), y: random.normal() * 18 });

/** Where a shot from there is blocked, as the shooting side sees it. @param {Random} random @param {Place} from */
export function blockPlace(random, from) {
  const way = 0.25 + random.next() * 0.5;
  return onIce({ x: from.x + (goalLine - 4 - from.x) * way, y: from.y * (1 - way) });
}

/** Along the boards more than in the middle. @param {Random} random @returns {Place} */
export const anyPlace = (random) =>
  onIce({ x: random.whole(-97, 97), y: random.pick([-1, 1]) * (41 - abs(random.normal()) * 12) });

/** A spot where faceoffs are taken, in a zone. @param {Random} random @param {'O' | 'N' | 'D'} zone @returns {Place} */
export function spotIn(random, zone) {
  const y = random.pick([-22, 22]);
  if (zone === 'N') return { x: random.pick([-20, 20]), y };
  return { x: zone === 'O' ? 69 : -69, y };
}

export const centreSpot = { x: 0, y: 0 };

/** How a shot misses, by weight. */
export const misses = /** @type {const} */ ([
  ['wide-right', 38],
  ['wide-left', 38],
  ['above-crossbar', 10],
  ['high-and-wide-right', 3],
  ['high-and-wide-left', 3],
  ['hit-right-post', 2],
  ['hit-left-post', 2],
  ['hit-crossbar', 2],
  ['short', 2],
]);
