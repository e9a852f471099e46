import { randomOf } from '../random.mjs';

/** @typedef {import('../people.mjs').Person} Person */
/** @typedef {import('../random.mjs').Random} Random */

/**
 * One of a pitcher's pitches. Lengths in feet as the catcher sees them, right and up positive.
 * @typedef {object} PitchKind
 * @property {string} code
 * @property {string} name
 * @property {boolean} fast
 * @property {number} share of his pitches
 * @property {number} speed miles an hour
 * @property {number} breakX
 * @property {number} breakZ
 * @property {number} spin turns a minute
 * @property {number} aimX of half the plate's width
 * @property {number} aimZ of half the zone's height, from its middle
 */

/** @typedef {{ kinds: readonly PitchKind[], releaseX: number, releaseZ: number, extension: number }} Arsenal */

/** As right-handers throw them: how much slower than the fastball, break, spin, where to. */
const shapes = {
  FF: ['4-Seam Fastball', 0, -0.54, 1.42, 2320, 0, 0.45],
  SI: ['Sinker', 0.9, -1.3, 0.67, 2150, -0.3, -0.35],
  FC: ['Cutter', 4.6, 0.24, 0.67, 2430, 0.4, 0],
  SL: ['Slider', 8.6, 0.48, 0.16, 2490, 0.55, -0.65],
  ST: ['Sweeper', 11, 1.15, 0.1, 2620, 0.75, -0.5],
  CU: ['Curveball', 14, 0.78, -0.82, 2700, 0.35, -0.75],
  KC: ['Knuckle Curve', 12.5, 0.7, -1.05, 2760, 0.25, -0.8],
  CH: ['Changeup', 8.7, -1.2, 0.6, 1790, -0.4, -0.7],
  FS: ['Split-Finger', 8, -0.95, 0.3, 1480, -0.1, -0.85],
};
/** @typedef {keyof typeof shapes} Code */
const fastballs = ['FF', 'SI', 'FC'];

/**
 * What a pitcher throws, always the same for the same id.
 * @param {Person} person
 * @returns {Arsenal}
 */
export function arsenalOf(person) {
  const random = randomOf(`${person.id} arsenal`);
  const starter = person.stamina >= 50;
  const hand = person.throws === 'L' ? -1 : 1;
  const best = 93.6 + random.normal() * 1.7 + (starter ? 0 : 1.3) - (person.throws === 'L' ? 1.1 : 0);
  const kinds = choose(random, starter).map(([code, weight]) => {
    const [name, slower, breakX, breakZ, spin, aimX, aimZ] = shapes[code];
    return {
      code,
      name,
      fast: fastballs.includes(code),
      share: weight * (0.8 + 0.4 * random.next()),
      speed: best - Number(slower) * (1 + 0.08 * random.normal()),
      breakX: hand * (Number(breakX) + random.normal() * 0.18),
      breakZ: Number(breakZ) + random.normal() * 0.15,
      spin: Number(spin) + random.normal() * 110,
      aimX: hand * Number(aimX),
      aimZ: Number(aimZ),
    };
  });
  return {
    kinds: /** @type {PitchKind[]} */ (kinds),
    releaseX: -hand * (1.75 + random.normal() * 0.5),
    releaseZ: 5.85 + random.normal() * 0.35,
    extension: 6.4 + random.normal() * 0.3,
  };
}

/** @param {Random} random @param {boolean} starter @returns {[Code, number][]} */
function choose(random, starter) {
  /** @type {Code} */
  const first = random.chance(0.74) ? 'FF' : 'SI';
  /** @type {Code} */
  const second = random.weighted([
    [first === 'FF' ? 'SI' : 'FF', 60],
    ['FC', 40],
  ]);
  /** @type {[Code, number][]} */
  const bends = [
    ['SL', 45],
    ['ST', 22],
    ['CU', 22],
    ['KC', 11],
  ];
  const bend = random.weighted(bends);
  /** @type {Code} */
  const off = random.chance(0.76) ? 'CH' : 'FS';
  if (!starter)
    return random.chance(0.45)
      ? [
          [first, 54],
          [bend, 46],
        ]
      : [
          [first, 48],
          [bend, 36],
          [random.pick([off, second]), 16],
        ];
  const other = random.weighted(bends.filter(([code]) => code !== bend));
  /** @type {[Code, number][]} */
  const usual = [
    [first, 40],
    [bend, 24],
    [off, 16],
  ];
  if (random.chance(0.7)) usual.push([second, 15]);
  if (random.chance(0.6)) usual.push([other, 10]);
  return usual;
}

/**
 * What he throws now: fastballs when he is behind, others with two strikes; changeups to batters of the other side.
 * @param {Random} random
 * @param {Arsenal} arsenal
 * @param {{ balls: number, strikes: number, across: boolean, mix: number }} now `mix`: share of the fastballs that he gives up
 * @returns {PitchKind}
 */
export function choosePitch(random, { kinds }, { balls, strikes, across, mix }) {
  return random.weighted(
    kinds.map((kind) => {
      const { code, fast, share } = kind;
      const count = fast
        ? balls > strikes
          ? 1.35
          : strikes === 2
            ? 0.8
            : 1
        : balls === 3
          ? 0.6
          : strikes === 2
            ? 1.35
            : 1;
      const side = code === 'CH' || code === 'FS' ? (across ? 1.5 : 0.45) : 1;
      return [kind, share * count * side * (fast ? 1 - mix : 1)];
    }),
  );
}
