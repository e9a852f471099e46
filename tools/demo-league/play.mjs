/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {0 | 1 | 2 | 3} From the batter is 0 */
/** @typedef {1 | 2 | 3 | 4} To home is 4 */

/**
 * A runner: who, which pitcher answers for him, and whether his run would be unearned.
 * @typedef {{ person: Person, pitcher: string, unearned: boolean }} Runner
 */

/**
 * One step on the bases.
 * @typedef {object} Move
 * @property {From} from
 * @property {To} to
 * @property {boolean} [out]
 * @property {boolean} [shown] written down as an advance; the rest is implied by the play
 * @property {string} [fielding] `(82)`
 * @property {boolean} [byError] a run by it is unearned
 */

/**
 * What happens on one play, in Retrosheet's words and as steps on the bases.
 * @typedef {object} Play
 * @property {string} text without the advances
 * @property {readonly Move[]} moves
 * @property {From} [batterReplaces] a force: the batter takes over this runner's account
 * @property {boolean} [batterUnearned] he reaches by an error
 * @property {number} [lostOuts] outs that errors cost
 */

/**
 * The moment before a play.
 * @typedef {object} Moment
 * @property {Random} random
 * @property {readonly (Runner | null)[]} bases first to third at 0 to 2
 * @property {number} outs
 * @property {Person} batter
 * @property {'L' | 'R'} stand the side of the plate that he bats from
 * @property {string} pitcher id of the one on the mound
 * @property {number} winningRuns how many runs end the game; Infinity before the last half inning
 */

/** @param {Moment} moment @param {1 | 2 | 3} base */
export const on = (moment, base) => moment.bases[base - 1] ?? null;

/** @param {From} from @param {To} to @param {Partial<Move>} [rest] @returns {Move} */
export const advance = (from, to, rest = {}) => ({ from, to, shown: true, ...rest });

/** The batter's step that the play implies. @param {To} to @returns {Move} */
export const batterTo = (to) => ({ from: 0, to });

/** @param {From} from @param {To} to @param {string} [fielding] @returns {Move} */
export const outAt = (from, to, fielding) =>
  fielding === undefined ? { from, to, out: true } : { from, to, out: true, shown: true, fielding: `(${fielding})` };

/** Everybody who must move on for the batter. @param {Moment} moment @returns {Move[]} */
export function forced(moment) {
  /** @type {Move[]} */
  const moves = [];
  for (const base of /** @type {const} */ ([1, 2, 3])) {
    if (!on(moment, base)) break;
    moves.unshift(advance(base, /** @type {To} */ (base + 1)));
  }
  return moves;
}

/** Everybody one base. @param {Moment} moment @param {Partial<Move>} [rest] @returns {Move[]} */
export const allOneBase = (moment, rest = {}) =>
  /** @type {const} */ ([3, 2, 1])
    .filter((base) => on(moment, base))
    .map((base) => advance(base, /** @type {To} */ (base + 1), rest));

/** Whether some runner is on another pitcher's account. @param {Moment} moment */
export const hasInherited = (moment) => moment.bases.some((runner) => runner && runner.pitcher !== moment.pitcher);
