import { advance, allOneBase, batterTo, forced, hasInherited, on, outAt } from './play.mjs';

/** @typedef {import('./play.mjs').Moment} Moment */
/** @typedef {import('./play.mjs').Move} Move */
/** @typedef {import('./play.mjs').Play} Play */
/** @typedef {import('./play.mjs').To} To */

const throwsToFirst = { 1: '13', 3: '3', 4: '43', 5: '53', 6: '63' };
const throwsToSecond = { 1: '16', 3: '36', 4: '46', 5: '54', 6: '64' };
/** Who fields it: a ball on the ground is pulled more often than one in the air. Of right-handed batters. */
const infield = /** @type {const} */ ([
  [6, 36],
  [4, 17],
  [5, 31],
  [3, 8],
  [1, 8],
]);
const outfield = /** @type {const} */ ([
  [7, 33],
  [8, 39],
  [9, 28],
]);
/** The same of left-handed batters. */
const infieldOfLeft = /** @type {const} */ ([
  [4, 38],
  [3, 29],
  [6, 17],
  [5, 8],
  [1, 8],
]);
const outfieldOfLeft = /** @type {const} */ ([
  [9, 33],
  [8, 39],
  [7, 28],
]);

/** @param {Moment} moment */
const onTheInfield = ({ stand }) => (stand === 'R' ? infield : infieldOfLeft);
/** @param {Moment} moment */
const inTheOutfield = ({ stand }) => (stand === 'R' ? outfield : outfieldOfLeft);

/** @param {Moment} moment @param {number} share of an average runner @param {1 | 2 | 3} base */
const runs = (moment, share, base) => moment.random.chance(share * (on(moment, base)?.person.speed ?? 1) ** 0.3);

/** @param {Moment} moment @returns {Play} */
export function single(moment) {
  const { random, outs } = moment;
  const fielder = random.weighted([...inTheOutfield(moment), [6, 6], [5, 4], [4, 3]]);
  const ball =
    fielder < 7
      ? 'G'
      : random.weighted([
          ['L', 55],
          ['G', 32],
          ['F', 13],
        ]);
  /** @type {Move[]} */
  const moves = [];
  if (on(moment, 3)) moves.push(advance(3, 4));
  let third = false;
  if (on(moment, 2)) {
    const home = fielder > 6 && runs(moment, outs === 2 ? 0.78 : 0.56, 2);
    const thrownOut = home && outs < 3 && moment.winningRuns === Infinity && random.chance(0.05);
    third = !home;
    moves.push(thrownOut ? outAt(2, 4, `${fielder}2`) : advance(2, home ? 4 : 3));
  }
  if (on(moment, 1)) {
    const twoBases = !third && fielder > 6 && runs(moment, fielder === 9 ? 0.38 : 0.24, 1);
    moves.push(advance(1, twoBases ? 3 : 2));
  }
  const stretch = fielder > 6 && moment.bases.every((runner) => !runner) && random.chance(0.012);
  if (stretch) return { text: `S${fielder}/${ball}`, moves: [advance(0, 2, { fielding: `(E${fielder})` })] };
  return { text: `S${fielder}/${ball}`, moves: [...endGame(moment, moves), batterTo(1)] };
}

/** @param {Moment} moment @returns {Play} */
export function double(moment) {
  const { random } = moment;
  if (winsFrom(moment, 3)) return single(moment);
  const groundRule = random.chance(0.07);
  const fielder = random.weighted(inTheOutfield(moment));
  /** @type {Move[]} */
  const moves = [];
  if (on(moment, 3)) moves.push(advance(3, 4));
  if (on(moment, 2)) moves.push(advance(2, 4));
  if (on(moment, 1)) {
    const home = !groundRule && runs(moment, moment.outs === 2 ? 0.56 : 0.38, 1);
    const thrownOut = home && moment.winningRuns === Infinity && random.chance(0.07);
    moves.push(thrownOut ? outAt(1, 4, `${fielder}62`) : advance(1, home ? 4 : 3));
  }
  const text = groundRule
    ? 'DGR/F'
    : `D${fielder}/${random.weighted([
        ['L', 55],
        ['F', 38],
        ['G', 7],
      ])}`;
  return { text, moves: [...endGame(moment, moves), batterTo(2)] };
}

/** @param {Moment} moment @returns {Play} */
export function triple(moment) {
  if (winsFrom(moment, 3) || winsFrom(moment, 2)) return double(moment);
  const fielder = moment.random.weighted([
    [8, 50],
    [9, 50],
  ]);
  const moves = /** @type {const} */ ([3, 2, 1]).filter((base) => on(moment, base)).map((base) => advance(base, 4));
  return { text: `T${fielder}/${moment.random.pick(['F', 'L'])}`, moves: [...endGame(moment, moves), batterTo(3)] };
}

/** @type {Readonly<Record<string, string>>} */
const mirrored = { 7: '9', 78: '89', 8: '8', 89: '78', 9: '7' };

/** @param {Moment} moment @returns {Play} */
export function homeRun(moment) {
  const pulled = moment.random.weighted([
    ['7', 38],
    ['78', 26],
    ['8', 14],
    ['89', 12],
    ['9', 10],
  ]);
  const place = moment.stand === 'R' ? pulled : mirrored[pulled];
  const moves = /** @type {const} */ ([3, 2, 1]).filter((base) => on(moment, base)).map((base) => advance(base, 4));
  return {
    text: `HR/${place}/${moment.random.weighted([
      ['F', 85],
      ['L', 15],
    ])}`,
    moves: [...moves, batterTo(4)],
  };
}

/** Whether the runner on this base would bring the run that ends the game. @param {Moment} moment @param {1 | 2 | 3} base */
function winsFrom(moment, base) {
  const ahead = [3, 2, 1].filter((other) => other >= base && moment.bases[other - 1]);
  return on(moment, base) !== null && ahead.length === moment.winningRuns;
}

/** After the winning run nobody else scores: those behind it stop a base short. @param {Moment} moment @param {readonly Move[]} moves */
function endGame(moment, moves) {
  let scored = 0;
  let free = /** @type {To} */ (3);
  return moves.map((move) => {
    if (scored >= moment.winningRuns) {
      const to = /** @type {To} */ (Math.min(move.to, free));
      free = /** @type {To} */ (to - 1);
      return { ...move, to };
    }
    if (move.to === 4 && !move.out) scored++;
    return move;
  });
}

/** @param {Moment} moment @returns {Play} */
export function reachedOnError(moment) {
  const { random } = moment;
  const [text, byThrow] = random.weighted([
    [/** @type {const} */ ([`E${random.weighted(onTheInfield(moment))}/G`, false]), 60],
    [
      /** @type {const} */ ([
        `E${random.weighted([
          [5, 40],
          [6, 40],
          [4, 20],
        ])}/TH/G`,
        true,
      ]),
      30,
    ],
    [/** @type {const} */ ([`E${random.weighted(inTheOutfield(moment))}/F`, false]), 10],
  ]);
  const moves = byThrow || random.chance(0.5) ? allOneBase(moment, { byError: true }) : forced(moment);
  const known = moves.map((move) => ({ ...move, byError: true }));
  return { text, moves: [...known, batterTo(1)], batterUnearned: true, lostOuts: 1 };
}

/** @param {Moment} moment @returns {Play} */
export function fieldedOut(moment) {
  const { random } = moment;
  return random.weighted([
    [groundOut, 45],
    [flyOut, 34],
    [lineOut, 10],
    [popUp, 11],
  ])(moment);
}

/** @param {Moment} moment @returns {Play} */
function groundOut(moment) {
  const { random, outs } = moment;
  const fielder = random.weighted(onTheInfield(moment));
  const third = outs < 2 ? on(moment, 3) : null;
  if (outs < 2 && on(moment, 1)) {
    const second = throwsToSecond[fielder];
    // With somebody on second the runner from third goes home on the throw to second; with two out after it he may not.
    const behind = [...(third ? [advance(3, 4)] : []), ...(on(moment, 2) ? [advance(2, 3)] : [])];
    if (random.chance(0.42)) {
      const rest = outs === 0 ? behind : [];
      return { text: `${second}(1)3/GDP/G`, moves: [...rest, outAt(1, 2), outAt(0, 1)] };
    }
    if (random.chance(0.45)) {
      return { text: `${second}(1)/FO/G`, moves: [...behind, outAt(1, 2), batterTo(1)], batterReplaces: 1 };
    }
  }
  if (outs < 2 && third && !on(moment, 2) && !on(moment, 1) && !hasInherited(moment) && random.chance(0.15)) {
    return {
      text: `FC${fielder}/G`,
      moves: [outAt(3, 4, fielder === 1 ? '12' : `${fielder}2`), batterTo(1)],
      batterReplaces: 3,
    };
  }
  const text = `${throwsToFirst[fielder]}/G`;
  if (outs === 2) return { text, moves: [outAt(0, 1)] };
  const moves = on(moment, 1) || random.chance(0.6) ? allOneBase(moment) : [];
  return { text, moves: [...moves, outAt(0, 1)] };
}

/** @param {Moment} moment @returns {Play} */
function flyOut(moment) {
  const { random, outs } = moment;
  const fielder = random.weighted(inTheOutfield(moment));
  if (outs < 2 && on(moment, 3) && runs(moment, 0.72, 3)) {
    const along = on(moment, 2) && random.chance(0.3) ? [advance(2, 3)] : [];
    return { text: `${fielder}/SF/F`, moves: [advance(3, 4), ...along, outAt(0, 1)] };
  }
  const tagged = outs < 2 && !on(moment, 3) && on(moment, 2) && fielder !== 7 && random.chance(0.25);
  return { text: `${fielder}/F`, moves: [...(tagged ? [advance(2, 3)] : []), outAt(0, 1)] };
}

/** @param {Moment} moment @returns {Play} */
function lineOut(moment) {
  const { random, outs } = moment;
  const fielder = random.weighted([...onTheInfield(moment), ...inTheOutfield(moment)]);
  const caught = outs < 2 && on(moment, 1) && (fielder === 4 || fielder === 6) && random.chance(0.12);
  if (caught) return { text: `${fielder}(B)${fielder}3(1)/LDP/L`, moves: [outAt(0, 1), outAt(1, 1)] };
  return { text: `${fielder}/L`, moves: [outAt(0, 1)] };
}

/** @param {Moment} moment @returns {Play} */
function popUp({ random }) {
  const fielder = random.weighted([
    [2, 14],
    [3, 22],
    [4, 22],
    [5, 18],
    [6, 24],
  ]);
  const foul = fielder === 2 || ((fielder === 3 || fielder === 5) && random.chance(0.5));
  return { text: foul ? `${fielder}/P${fielder}F` : `${fielder}/P`, moves: [outAt(0, 1)] };
}

/** A bunt that gives the batter up. @param {Moment} moment @returns {Play} */
export function sacrificeBunt(moment) {
  const text = moment.random.pick(['13/SH/BG', '14/SH/BG', '53/SH/BG', '34/SH/BG', '23/SH/BG']);
  return { text, moves: [...allOneBase(moment), outAt(0, 1)] };
}
