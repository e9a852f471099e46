import { Tally } from './tally.mjs';

/** @typedef {import('../../random.mjs').Random} Random */
/** @typedef {import('../people/players.mjs').Player} Player */

/**
 * Somebody who sits, until when; a penalty that counts takes a man off the ice.
 * @typedef {{ who: Player | undefined, until: number, counts: boolean }} Sitting
 */

// Taken once: under test every look-up of a global costs more than the computation.
const { min } = Math;

const lineShares = [0.32, 0.28, 0.23, 0.17];
const pairShares = [0.39, 0.34, 0.27];

/** A club in a game: who is dressed, who is on the ice, who sits, what each has done. */
export class Side {
  score = 0;
  shots = 0;
  /** @type {Sitting[]} */
  sitting = [];
  /** Skaters. @type {readonly Player[]} */
  onIce = [];
  /** Off for another skater: `null`. @type {Player | null} */
  inNet;
  /** In the net, or the last who was. @type {Player} */
  goalie;
  #line = -1;
  #pair = -1;
  #unit = 0;
  #since = 0;
  #kind = '';

  /**
   * @param {Random} random
   * @param {'home' | 'away'} flag
   * @param {import('../clubs.mjs').Team} team
   * @param {{ forwards: readonly Player[], defence: readonly Player[], goalies: readonly Player[], benched?: Player }} dressed
   *   lines and pairs in order; the starting goalie first; `benched`: dressed, and never sent out
   */
  constructor(random, flag, team, { forwards, defence, goalies, benched }) {
    this.random = random;
    this.flag = flag;
    this.team = team;
    this.forwards = forwards;
    this.defence = defence;
    this.goalies = goalies;
    this.benched = benched;
    this.goalie = first(goalies);
    this.inNet = this.goalie;
    /** @type {Map<Player, Tally>} */
    this.tallies = new Map([...forwards, ...defence, ...goalies].map((player) => [player, new Tally()]));
    this.of(this.goalie).started = true;
    this.byOffence = [...forwards].sort(
      (a, b) => b.shooting * b.finishing + b.passing - a.shooting * a.finishing - a.passing,
    );
    this.byGrit = [...forwards].sort((a, b) => b.grit - a.grit);
  }

  /** @param {Player} player @returns {Tally} */
  of(player) {
    const tally = this.tallies.get(player);
    if (tally === undefined) throw new Error(`${player.id} is not dressed`);
    return tally;
  }

  /** How many men short; two at most. */
  get short() {
    return min(2, this.sitting.filter(({ counts }) => counts).length);
  }

  /**
   * Sends out who plays next: the same people as long as their shift is young and nothing has changed.
   * @param {number} now @param {number} skaters @param {'even' | 'powerPlay' | 'shorthanded'} strength
   */
  sendOut(now, skaters, strength) {
    const kind = `${skaters} ${strength}`;
    const able = this.onIce.every((player) => this.#isAble(player));
    if (kind === this.#kind && able && now - this.#since < 34) return;
    const before = new Set(this.onIce);
    this.onIce = this.#next(skaters, strength);
    this.#kind = kind;
    this.#since = now;
    for (const player of this.onIce) if (!before.has(player)) this.of(player).shifts += 1;
  }

  /** A period is over: everybody who comes out begins a shift. */
  rest() {
    this.onIce = [];
    this.#kind = '';
  }

  /** @param {Player} player */
  #isAble(player) {
    return player !== this.benched && !this.sitting.some(({ who }) => who === player);
  }

  /** @param {number} skaters @param {'even' | 'powerPlay' | 'shorthanded'} strength @returns {readonly Player[]} */
  #next(skaters, strength) {
    this.#unit = 1 - this.#unit;
    this.#line = this.#other(this.#line, lineShares);
    this.#pair = this.#other(this.#pair, pairShares);
    const line = this.forwards.slice(this.#line * 3, this.#line * 3 + 3);
    const pair = this.defence.slice(this.#pair * 2, this.#pair * 2 + 2);
    const offence = this.byOffence.slice(this.#unit * 4);
    const grit = this.byGrit.slice(this.#unit * 2);
    const forwards = strength === 'powerPlay' ? offence : strength === 'shorthanded' ? grit : line;
    const wanted = forwardsOf(skaters, strength);
    const front = this.#fill(wanted, [...forwards, ...this.byOffence]);
    const back = this.#fill(skaters - wanted, [...pair, ...this.defence]);
    return [...front, ...back];
  }

  /** @param {number} wanted @param {readonly Player[]} candidates */
  #fill(wanted, candidates) {
    return [...new Set(candidates)].filter((player) => this.#isAble(player)).slice(0, wanted);
  }

  /** Never the same twice. @param {number} last @param {readonly number[]} shares */
  #other(last, shares) {
    return this.random.weighted(
      shares.map((share, index) => /** @type {const} */ ([index, index === last ? 0 : share])),
    );
  }
}

/** @param {number} skaters @param {'even' | 'powerPlay' | 'shorthanded'} strength */
function forwardsOf(skaters, strength) {
  if (skaters === 3) return strength === 'shorthanded' ? 1 : 2;
  if (skaters === 4) return strength === 'powerPlay' ? 3 : 2;
  return strength === 'powerPlay' || skaters === 6 ? 4 : 3;
}

/** @param {readonly Player[]} players @returns {Player} */
function first([player]) {
  if (player === undefined) throw new Error('nobody in the net');
  return player;
}
