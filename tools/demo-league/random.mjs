// Taken once: under test every look-up of a global costs more than the computation.
const { PI, cos, floor, imul, log, sqrt } = Math;

/**
 * Chance that repeats itself: the same seed gives the same league on every machine (sfc32, seeded by FNV-1a).
 * @typedef {object} Random
 * @property {() => number} next from 0 up to 1
 * @property {(share: number) => boolean} chance
 * @property {(from: number, to: number) => number} whole both ends included
 * @property {() => number} normal mean 0, deviation 1
 * @property {<T>(items: readonly T[]) => T} pick
 * @property {<T>(items: readonly (readonly [T, number])[]) => T} weighted item and weight
 */

/** @param {string} seed @returns {Random} */
export function randomOf(seed) {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = imul(hash ^ letter.charCodeAt(0), 0x01000193);
  let a = hash;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return {
    next,
    chance: (share) => next() < share,
    whole: (from, to) => from + floor(next() * (to - from + 1)),
    normal: () => sqrt(-2 * log(1 - next())) * cos(2 * PI * next()),
    pick: (items) => /** @type {typeof items[number]} */ (items[floor(next() * items.length)]),
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return /** @type {readonly [any, number]} */ (items.at(-1))[0];
    },
  };
}
