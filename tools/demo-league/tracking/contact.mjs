const { PI, abs, cos, log, max, min, round, sign, sin } = Math;

/** @typedef {import('../game.mjs').Turn} Turn */
/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {'ground_ball' | 'line_drive' | 'fly_ball' | 'popup'} BattedBall */

/**
 * A ball put into play, as it is measured and marked on the picture of the field.
 * @typedef {object} Contact
 * @property {BattedBall} ball
 * @property {number | ''} fielder number of the position that fielded it; none of a home run
 * @property {number} x on the picture of 250 by 250, to the right
 * @property {number} y towards home
 * @property {number} distance in feet to where it came down
 * @property {number} speed off the bat, miles an hour
 * @property {number} angle upwards in degrees
 */

/** Where home is on the picture, and how many feet one of its units is. */
const home = { x: 125.42, y: 198.27, feet: 2.5 };

/** Where fielders take balls: degrees from the middle, left negative, and feet from home. @type {Readonly<Record<number, readonly [number, number]>>} */
const places = {
  1: [0, 48],
  2: [0, 8],
  3: [39, 112],
  4: [19, 142],
  5: [-35, 112],
  6: [-15, 138],
  7: [-28, 296],
  8: [1, 324],
  9: [29, 296],
};
/** Home runs by where they go. @type {Readonly<Record<string, number>>} */
const overTheFence = { 7: -33, 78: -17, 8: 0, 89: 17, 9: 33 };

/** @param {string} text of the play @returns {BattedBall} */
export function battedBallOf(text) {
  const kind = text.split('/').at(-1) ?? '';
  if (kind.startsWith('P')) return 'popup';
  return kind === 'L' ? 'line_drive' : kind === 'F' ? 'fly_ball' : 'ground_ball';
}

/** Position that fielded it first. @param {string} text of the play @returns {number | ''} */
export const fielderOf = (text) => (text.startsWith('HR') ? '' : Number(/^[A-Z]*(\d)/.exec(text)?.[1] ?? 7));

/**
 * @param {Random} random
 * @param {Turn} turn that puts a ball into play
 * @returns {Contact}
 */
export function contactOf(random, { play: { text }, batter, pitcher }) {
  const ball = battedBallOf(text);
  const fielder = fielderOf(text);
  const hit = /^(?:S|D|T|HR)/.exec(text)?.[0] ?? '';
  const bunt = text.endsWith('BG');
  const { degrees, feet } = whereTo(random, text, ball, fielder, hit);
  const power = 3.2 * log(batter.homeRuns) - (batter.form?.exit ?? 0) + (pitcher.form?.speed ?? 0) * 0.4;
  const [fast, high] = bunt ? [35, -25] : (flights[`${hit} ${ball}`] ?? flights[` ${ball}`] ?? [88, 0]);
  const spread = hit ? 7 : 11;
  const speed = min(116, max(28, fast + power + random.normal() * (bunt ? 5 : spread)));
  const down = distanceOf(random, ball, feet, fielder);
  return {
    ball,
    fielder,
    x: home.x + (sin(radians(degrees)) * feet) / home.feet,
    y: home.y - (cos(radians(degrees)) * feet) / home.feet,
    distance: max(1, round(down)),
    speed,
    angle: round(angleOf(random, ball, high)),
  };
}

/** Speed and angle by hit and kind of ball. @type {Readonly<Record<string, readonly [number, number]>>} */
const flights = {
  ' ground_ball': [85, -15],
  ' line_drive': [93, 18],
  ' fly_ball': [91.5, 38],
  ' popup': [79, 63],
  'S ground_ball': [92, -6],
  'S line_drive': [91, 15],
  'S fly_ball': [76, 35],
  'D ground_ball': [98, 1],
  'D line_drive': [101, 17],
  'D fly_ball': [96, 29],
  'T line_drive': [101, 17],
  'T fly_ball': [97, 30],
  'HR fly_ball': [104.5, 29],
  'HR line_drive': [106.5, 22],
};

/** Each kind of ball has its angles. @param {Random} random @param {BattedBall} ball @param {number} usual */
function angleOf(random, ball, usual) {
  if (ball === 'ground_ball') return min(9, usual + random.normal() * 13);
  if (ball === 'line_drive') return min(25, max(10, usual + random.normal() * 4.5));
  if (ball === 'fly_ball') return min(50, max(20, usual + random.normal() * 6));
  return min(85, max(51, usual + random.normal() * 8));
}

/**
 * Where it is taken, as an angle and feet from home.
 * @param {Random} random
 * @param {string} text
 * @param {BattedBall} ball
 * @param {number | ''} fielder
 * @param {string} hit
 */
function whereTo(random, text, ball, fielder, hit) {
  if (fielder === '') {
    const side = overTheFence[text.split('/')[1] ?? ''] ?? 0;
    return { degrees: side + random.normal() * 5, feet: max(345, 402 + random.normal() * 22) };
  }
  const [middle, usual] = places[fielder] ?? [0, 200];
  if (hit === 'D' || hit === 'T') {
    // Down the line or through the gap.
    const side = fielder === 8 ? random.pick([-14, 14]) : sign(middle) * (random.chance(0.55) ? 38 : 18);
    return { degrees: side + random.normal() * 4, feet: (hit === 'T' ? 345 : 318) + random.normal() * 22 };
  }
  const foul = text.endsWith('F') && ball === 'popup' ? sign(middle || random.normal()) * 26 : 0;
  const short = fielder < 7 ? 1 : ball === 'ground_ball' ? 0.74 : hit === 'S' ? 0.9 : 1;
  const spread = fielder < 7 ? 13 : 30;
  const pop = ball === 'popup' && fielder > 1 ? 18 : 0;
  return {
    degrees: middle + foul + random.normal() * (fielder < 7 ? 7 : 8.5),
    feet: max(4, usual * short + pop + random.normal() * spread),
  };
}

/** Where it came down: caught ones where they were caught. @param {Random} random @param {BattedBall} ball @param {number} feet @param {number | ''} fielder */
function distanceOf(random, ball, feet, fielder) {
  if (ball === 'ground_ball') return 6 + abs(random.normal()) * 34;
  if (ball === 'line_drive' && fielder !== '' && fielder > 6) return feet * (0.7 + 0.3 * random.next());
  return feet + random.normal() * 3;
}

/** @param {number} degrees */
const radians = (degrees) => (degrees * PI) / 180;
