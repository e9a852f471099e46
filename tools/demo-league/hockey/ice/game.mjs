import { attempt } from './attempt.mjs';
import { penalty } from './penalty.mjs';
import { anyPlace, centreSpot, onRink, seenByOther, spotIn, zoneOf } from './rink.mjs';
import { shootout } from './shootout.mjs';

/** @typedef {import('../../random.mjs').Random} Random */
/** @typedef {import('../people/players.mjs').Player} Player */
/** @typedef {import('./rink.mjs').Place} Place */
/** @typedef {import('./side.mjs').Side} Side */
/** @typedef {import('./tally.mjs').Strength} Strength */

/**
 * A play in upstream's words.
 * @typedef {object} Play
 * @property {number} typeCode
 * @property {string} typeDescKey
 * @property {number} period
 * @property {number} second of the period
 * @property {string} situation goalie and skaters away, skaters and goalie home
 * @property {Readonly<Record<string, string | number>>} [details]
 */

/**
 * @typedef {object} Goal
 * @property {Side} side
 * @property {Player} scorer
 * @property {Player} keeper of the scoring side
 * @property {Player} beaten the other side's goalie, who may have been off
 */

// Taken once: under test every look-up of a global costs more than the computation.
const { floor, log, max, min } = Math;

const periodLength = 1200;
/** How often something happens, a second, with five against five. */
const rates = {
  attempts: 0.0312,
  hits: 0.0125,
  giveaways: 0.0056,
  takeaways: 0.003,
  penalties: 0.0019,
  whistles: 0.0074,
};
const allRates = Object.values(rates).reduce((sum, rate) => sum + rate, 0);
const whistles = /** @type {const} */ ([
  ['icing', 10],
  ['offside', 8],
  ['puck-in-netting', 5],
  ['puck-frozen', 3],
  ['puck-in-crowd', 2],
  ['hand-pass', 1],
]);

/** A game that is played second by second, as it goes. */
export class Game {
  period = 1;
  /** Seconds played before this period. */
  #before = 0;
  /** Seconds played. */
  now = 0;
  over = false;
  /** @type {'REG' | 'OT' | 'SO'} */
  ending = 'REG';
  /** @type {Play[]} */
  plays = [];
  /** @type {Goal[]} */
  goals = [];

  /** @param {Random} random @param {Side} home @param {Side} away @param {boolean} playoff */
  constructor(random, home, away, playoff) {
    this.random = random;
    this.home = home;
    this.away = away;
    this.playoff = playoff;
  }

  /** Three against three, five minutes. */
  get #shortOvertime() {
    return !this.playoff && this.period > 3;
  }

  /** @param {Side} side */
  other(side) {
    return side === this.home ? this.away : this.home;
  }

  /** @param {Side} side @returns {Strength} */
  strength(side) {
    const more = this.other(side).short - side.short;
    return more > 0 ? 'powerPlay' : more < 0 ? 'shorthanded' : 'even';
  }

  /** @param {Side} side */
  skaters(side) {
    const more = this.other(side).short - side.short;
    return (this.#shortOvertime ? 3 + max(0, more) : 5 - side.short) + (side.inNet === null ? 1 : 0);
  }

  play() {
    for (; this.period <= 3; this.period++) this.#playPeriod(periodLength);
    while (this.home.score === this.away.score && (this.playoff || this.period === 4)) {
      this.ending = 'OT';
      this.#playPeriod(this.playoff ? periodLength : 300);
      this.period += 1;
    }
    this.period -= 1;
    if (this.home.score === this.away.score) {
      this.ending = 'SO';
      this.period = 5;
      shootout(this);
    }
    this.#note(524, 'game-end');
    this.#decide();
    return this;
  }

  /** @param {number} length */
  #playPeriod(length) {
    this.#before = this.now;
    const end = this.now + length;
    this.#lineUp();
    this.#note(520, 'period-start');
    this.faceoff(this.home, centreSpot);
    while (this.now < end && !this.over) {
      this.#shift(end);
      this.#release();
      if (this.now < end && !this.over) this.#lineUp();
    }
    this.#note(521, 'period-end');
    for (const side of [this.home, this.away]) side.rest();
  }

  /** Until somebody changes, the whistle goes or a penalty ends. @param {number} end */
  #shift(end) {
    const frees = [...this.home.sitting, ...this.away.sitting].map(({ until }) => until);
    const stop = min(end, this.now + this.random.whole(24, 44), ...frees.filter((until) => until > this.now));
    for (;;) {
      const gap = 1 + floor(-log(1 - this.random.next()) / allRates);
      if (this.now + gap >= stop) return this.#pass(stop - this.now);
      this.#pass(gap);
      if (this.#happens()) return undefined;
    }
  }

  /** @param {number} seconds */
  #pass(seconds) {
    for (const side of [this.home, this.away]) {
      for (const player of side.onIce) side.of(player).seconds += seconds;
      if (side.inNet) side.of(side.inNet).seconds += seconds;
    }
    this.now += seconds;
  }

  #release() {
    for (const side of [this.home, this.away]) side.sitting = side.sitting.filter(({ until }) => until > this.now);
  }

  /** Who is on the ice; late in the game the side that trails takes its goalie off. */
  #lineUp() {
    for (const side of [this.home, this.away]) {
      const behind = this.other(side).score - side.score;
      const left = 3 * periodLength - this.now;
      const goes = this.period === 3 && (behind === 1 || behind === 2) && left < 60 + 50 * behind && side.short === 0;
      side.inNet = goes ? null : side.goalie;
    }
    for (const side of [this.home, this.away]) side.sendOut(this.now, this.skaters(side), this.strength(side));
  }

  /** @returns {boolean} whether play stops */
  #happens() {
    const what = this.random.weighted(/** @type {[keyof typeof rates, number][]} */ (Object.entries(rates)));
    const side = this.random.chance(0.5) ? this.home : this.away;
    const other = this.other(side);
    switch (what) {
      case 'attempts':
        return attempt(this);
      case 'penalties':
        return penalty(this, side);
      case 'hits': {
        const [hitter, hit] = [this.#weighed(side, 'grit'), this.random.pick(other.onIce)];
        side.of(hitter).hits += 1;
        this.noteAt(503, 'hit', side, anyPlace(this.random), { hittingPlayerId: hitter.id, hitteePlayerId: hit.id });
        return false;
      }
      case 'giveaways':
      case 'takeaways': {
        const player = this.random.pick(side.onIce);
        side.of(player)[what] += 1;
        const [code, key] = what === 'giveaways' ? [504, 'giveaway'] : [525, 'takeaway'];
        this.noteAt(code, key, side, anyPlace(this.random), { playerId: player.id });
        return false;
      }
      case 'whistles': {
        const reason = this.random.weighted(whistles);
        this.stop(reason);
        const zone =
          reason === 'icing'
            ? 'D'
            : reason === 'offside'
              ? 'N'
              : this.random.pick(/** @type {const} */ (['O', 'N', 'D']));
        this.faceoff(side, spotIn(this.random, zone));
        return true;
      }
    }
  }

  /** @param {Side} side @param {'grit' | 'passing' | 'temper'} talent @returns {Player} */
  #weighed(side, talent) {
    return this.random.weighted(side.onIce.map((player) => /** @type {const} */ ([player, player[talent]])));
  }

  /** @param {string} reason */
  stop(reason) {
    this.#note(516, 'stoppage', { reason });
  }

  /** @param {Side} side who sees the spot so @param {Place} spot */
  faceoff(side, spot) {
    this.#release();
    this.#lineUp();
    const other = this.other(side);
    const [one, against] = [side, other].map(({ onIce }) => onIce.find(({ position }) => position === 'C') ?? onIce[0]);
    if (one === undefined || against === undefined) throw new Error('nobody for a faceoff');
    const won = this.random.chance(0.5 + one.faceoffs - against.faceoffs);
    const [winner, loser, owner] = won ? [one, against, side] : [against, one, other];
    owner.of(winner).faceoffsWon += 1;
    this.other(owner).of(loser).faceoffsLost += 1;
    const place = won ? spot : seenByOther(spot);
    this.noteAt(502, 'faceoff', owner, place, { losingPlayerId: loser.id, winningPlayerId: winner.id });
  }

  /**
   * Notes a play at a place, which its owner sees so.
   * @param {number} typeCode @param {string} typeDescKey @param {Side} owner @param {Place} place
   * @param {Record<string, string | number>} details
   */
  noteAt(typeCode, typeDescKey, owner, place, details, zoneCode = zoneOf(place)) {
    const { x, y } = onRink(place, owner.flag, this.period);
    this.#note(typeCode, typeDescKey, { xCoord: x, yCoord: y, zoneCode, ...details, eventOwnerTeamId: owner.team.id });
  }

  /** @param {number} typeCode @param {string} typeDescKey @param {Record<string, string | number>} [details] */
  #note(typeCode, typeDescKey, details) {
    const { home, away } = this;
    const situation = `${away.inNet ? 1 : 0}${this.skaters(away)}${this.skaters(home)}${home.inNet ? 1 : 0}`;
    this.noteSituation(typeCode, typeDescKey, situation, details);
  }

  /** @param {number} typeCode @param {string} typeDescKey @param {string} situation @param {Record<string, string | number>} [details] */
  noteSituation(typeCode, typeDescKey, situation, details) {
    const second = this.ending === 'SO' ? 0 : this.now - this.#before;
    this.plays.push({ typeCode, typeDescKey, period: this.period, second, situation, ...(details ? { details } : {}) });
  }

  /** Winning goal, decisions, shutouts. */
  #decide() {
    const [winner, loser] = this.home.score > this.away.score ? [this.home, this.away] : [this.away, this.home];
    const winning = this.goals.filter(({ side }) => side === winner)[loser.score];
    if (winning !== undefined) winner.of(winning.scorer).gameWinningGoals += 1;
    winner.of(winning?.keeper ?? winner.goalie).decision = 'W';
    loser.of(winning?.beaten ?? loser.goalie).decision = this.ending === 'REG' || this.playoff ? 'L' : 'O';
    for (const side of [this.home, this.away]) {
      const played = side.goalies.filter((goalie) => side.of(goalie).seconds > 0);
      const [only] = played;
      const against = this.goals.some((goal) => goal.side !== side);
      if (only !== undefined && played.length === 1 && !against) side.of(only).shutouts = 1;
    }
  }
}
