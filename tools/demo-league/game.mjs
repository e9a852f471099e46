import { baseEvent } from './bases.mjs';
import { decide } from './decisions.mjs';
import { countBefore, makePitches, pitchCount, pitchesUpTo } from './pitches.mjs';
import { plateAppearance } from './plate.mjs';
import { bringIn, fromBench, makeSide, onTheMound, positionNumber, relief, tiredness, worth } from './side.mjs';

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./people.mjs').Roster} Roster */
/** @typedef {import('./play.mjs').Runner} Runner */
/** @typedef {import('./play.mjs').Play} Play */
/** @typedef {import('./play.mjs').Move} Move */
/** @typedef {import('./play.mjs').Moment} Moment */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./side.mjs').Side} Side */
/** @typedef {import('./side.mjs').Batter} Batter */
/** @typedef {import('./schedule.mjs').Fixture} Fixture */

/**
 * @typedef {object} Half
 * @property {number} inning
 * @property {Side} batting
 * @property {Side} fielding
 * @property {ReadonlyMap<number, Person>} fielders by number of their position, without the pitcher
 * @property {(Runner | null)[]} bases
 * @property {number} outs
 * @property {number} lostOuts
 */

/**
 * A `play` record as it happened, for those who measure pitches.
 * @typedef {object} Turn
 * @property {number} inning
 * @property {0 | 1} side that bats
 * @property {Person} batter
 * @property {Person} pitcher
 * @property {'L' | 'R'} stand the side of the plate that he bats from
 * @property {ReadonlyMap<number, Person>} fielders by number of their position, without the pitcher
 * @property {number} outs before it
 * @property {readonly (Person | undefined)[]} bases before it, first to third at 0 to 2
 * @property {readonly [number, number]} score before it, visitors first
 * @property {string} pitches of the plate appearance up to it, with marks
 * @property {Play} play
 * @property {boolean} last whether the batter's turn is over
 */

/** Plays one game and writes it down. */
export class Game {
  /** @type {string[]} start, sub and play records */
  lines = [];
  /** @type {Turn[]} */
  turns = [];
  /** @type {readonly [Side, Side]} */
  sides;
  /** @type {import('./decisions.mjs').Lead | undefined} */
  #lead;
  #over = false;

  /**
   * @param {Random} random
   * @param {readonly [Roster, Roster]} rosters visitors first
   * @param {import('./side.mjs').Wear} wear
   * @param {number} day of the season
   */
  constructor(random, rosters, wear, day) {
    this.random = random;
    this.wear = wear;
    this.day = day;
    this.sides = [makeSide(random, 0, rosters[0], wear, day), makeSide(random, 1, rosters[1], wear, day)];
    for (const side of this.sides) this.#writeLineup(side);
    const [away, home] = this.sides;
    for (let inning = 1; !this.#over; inning++) {
      this.#playHalf(inning, away, home);
      if (inning >= 9 && home.score > away.score) break;
      this.#playHalf(inning, home, away);
      if (inning >= 9 && home.score !== away.score) break;
    }
    if (!this.#lead) throw new Error('a game without a winner');
    this.decisions = decide(this.sides, this.#lead);
  }

  /** @param {Side} side */
  #writeLineup(side) {
    side.lineup.forEach(({ person, position }, index) => {
      this.#write('start', person, side, index + 1, positionNumber(position));
    });
    this.#write('start', onTheMound(side).person, side, 0, 1);
  }

  /** @param {'start' | 'sub'} record @param {Person} person @param {Side} side @param {number} slot @param {number} position */
  #write(record, person, side, slot, position) {
    this.lines.push(`${record},${person.id},"${person.first} ${person.last}",${side.number},${slot},${position}`);
  }

  /** @param {number} inning @param {Side} batting @param {Side} fielding */
  #playHalf(inning, batting, fielding) {
    // Nobody but the pitcher is replaced in the field before the half inning is over.
    const fielders = new Map(fielding.lineup.map(({ person, position }) => [positionNumber(position), person]));
    /** @type {Half} */
    const half = { inning, batting, fielding, fielders, bases: [null, null, null], outs: 0, lostOuts: 0 };
    while (half.outs < 3 && !this.#over) this.#playBatter(half);
  }

  /** @param {Half} half */
  #playBatter(half) {
    const { random } = this;
    const { batting, fielding, inning } = half;
    let dots = this.#changeFielders(half);
    dots += this.#pinchHit(half);
    dots += this.#pinchRun(half);
    const lead = batting.score - fielding.score;
    const outing = onTheMound(fielding);
    const { ending, play } = plateAppearance(this.#moment(half), outing.person, {
      inning,
      lead,
      tired: tiredness(fielding),
      atHome: batting.number === 1,
    });
    const thrown = makePitches(random, ending);
    outing.pitches += pitchCount(thrown);
    let pitches = '.'.repeat(dots) + thrown;

    const event = ending === 'intentional-walk' ? undefined : baseEvent(this.#moment(half), { late: inning > 7, lead });
    const before = event && pitchesUpTo(random, thrown, event.on);
    if (event && before !== undefined) {
      const turn = this.#apply(half, event.play, '.'.repeat(dots) + before);
      if (half.outs === 3 || this.#over) return;
      turn.last = false;
      const rest = thrown.slice(before.replace(/[1N]$/, '').length);
      pitches = `${'.'.repeat(dots)}${before}.${rest}`;
    }
    this.#apply(half, play(this.#moment(half)), pitches);
    batting.next = (batting.next + 1) % 9;
  }

  /** @param {Half} half @returns {Moment} */
  #moment({ inning, batting, fielding, bases, outs }) {
    const last = batting.number === 1 && inning >= 9;
    return {
      random: this.random,
      bases,
      outs,
      batter: atBat(batting).person,
      stand: standOf(atBat(batting).person, onTheMound(fielding).person),
      pitcher: onTheMound(fielding).person.id,
      winningRuns: last ? fielding.score - batting.score + 1 : Infinity,
    };
  }

  /** @param {Half} half @param {Play} play @param {string} pitches @returns {Turn} */
  #apply(half, play, pitches) {
    const { inning, batting, fielding, bases } = half;
    const outing = onTheMound(fielding);
    const batter = atBat(batting).person;
    const turn = this.#turn(half, play, pitches);
    this.turns.push(turn);
    const replaced = play.batterReplaces ? bases[play.batterReplaces - 1] : undefined;
    /** @type {Runner} */
    const atPlate = {
      person: batter,
      pitcher: replaced?.pitcher ?? outing.person.id,
      unearned: play.batterUnearned ?? replaced?.unearned ?? false,
    };
    const before = [atPlate, ...bases];
    const wouldBeOver = half.outs + half.lostOuts >= 3;
    half.lostOuts += play.lostOuts ?? 0;
    /** @type {string[]} */
    const advances = [];
    for (const move of [...play.moves].sort((a, b) => b.from - a.from)) {
      const runner = /** @type {Runner} */ (before[move.from]);
      if (move.from > 0) bases[move.from - 1] = null;
      const scores = !move.out && move.to === 4;
      const unearned = scores && (runner.unearned || wouldBeOver || move.byError === true);
      if (move.shown || unearned) advances.push(written(move, unearned));
      if (move.out) {
        half.outs++;
        outing.outs++;
      } else if (scores) this.#score(half, runner, unearned);
      else bases[move.to - 1] = runner;
    }
    const text = advances.length > 0 ? `${play.text}.${advances.join(';')}` : play.text;
    this.lines.push(`play,${inning},${batting.number},${batter.id},${countBefore(pitches)},${pitches},${text}`);
    const last = batting.number === 1 && inning >= 9;
    if (last && batting.score > fielding.score) this.#over = true;
    return turn;
  }

  /** @param {Half} half @param {Play} play @param {string} pitches @returns {Turn} */
  #turn({ inning, batting, fielding, fielders, bases, outs }, play, pitches) {
    const batter = atBat(batting).person;
    const pitcher = onTheMound(fielding).person;
    return {
      inning,
      side: batting.number,
      batter,
      pitcher,
      stand: standOf(batter, pitcher),
      fielders,
      outs,
      bases: bases.map((runner) => runner?.person),
      score: [this.sides[0].score, this.sides[1].score],
      pitches,
      play,
      last: true,
    };
  }

  /** @param {Half} half @param {Runner} runner @param {boolean} unearned */
  #score({ batting, fielding }, runner, unearned) {
    batting.score++;
    const charged = fielding.outings.find(({ person }) => person.id === runner.pitcher);
    if (!charged) throw new Error(`no pitcher answers for ${runner.person.id}`);
    charged.runs++;
    if (!unearned) charged.earned++;
    if (batting.score === fielding.score) this.#lead = undefined;
    else if (batting.score === fielding.score + 1) {
      this.#lead = { ahead: batting.number, winner: onTheMound(batting), loser: runner.pitcher };
    }
  }

  /** A `play` record that only carries substitutions. @param {Half} half */
  #noPlay({ inning, batting }) {
    this.lines.push(`play,${inning},${batting.number},${atBat(batting).person.id},00,,NP`);
  }

  /** New pitcher; those who batted for others take their places. @param {Half} half @returns {number} subs written */
  #changeFielders(half) {
    const { inning, batting, fielding, bases, lostOuts } = half;
    const runners = bases.filter(Boolean).length;
    let written = 0;
    if (half.outs === 0 && runners === 0) {
      for (const [index, place] of fielding.lineup.entries()) {
        if (!place.waiting || place.position === 'DH') continue;
        place.waiting = false;
        this.#noPlay(half);
        this.#write('sub', place.person, fielding, index + 1, positionNumber(place.position));
        written++;
      }
    }
    const lead = fielding.score - batting.score;
    // No change behind an error: the new man would not profit from it, which the record could not say simply.
    const now = { inning, lead, runners, day: this.day };
    const next = lostOuts > 0 ? undefined : relief(this.random, fielding, now, this.wear);
    if (!next) return written;
    this.#noPlay(half);
    bringIn(fielding, next, lead, runners, this.wear, this.day);
    this.#write('sub', next, fielding, 0, 1);
    return written + 1;
  }

  /** @param {Half} half @returns {number} subs written */
  #pinchHit(half) {
    const { inning, batting, fielding } = half;
    const place = atBat(batting);
    const behind = fielding.score - batting.score;
    if (inning < 7 || behind < 0 || behind > 4 || place.waiting || !this.random.chance(0.22)) return 0;
    const better = fromBench(batting, place.position, (person) => worth(person) > worth(place.person) * 0.95);
    return better ? this.#replace(half, batting.next, better, 11) : 0;
  }

  /** @param {Half} half @returns {number} subs written */
  #pinchRun(half) {
    const { inning, batting, fielding, bases } = half;
    const behind = fielding.score - batting.score;
    const slow = bases.findIndex((runner) => runner && runner.person.speed < 0.55);
    if (inning < 8 || Math.abs(behind) > 1 || slow < 0 || !this.random.chance(0.25)) return 0;
    const runner = /** @type {Runner} */ (bases[slow]);
    const index = batting.lineup.findIndex(({ person }) => person === runner.person);
    const place = batting.lineup[index];
    const fast = place && fromBench(batting, place.position, (person) => person.speed > 1.1);
    if (!fast) return 0;
    bases[slow] = { ...runner, person: fast };
    return this.#replace(half, index, fast, 12);
  }

  /** @param {Half} half @param {number} index @param {Person} person @param {11 | 12} as @returns {1} */
  #replace(half, index, person, as) {
    const { batting } = half;
    this.#noPlay(half);
    this.#write('sub', person, batting, index + 1, as);
    batting.used.add(person.id);
    const place = /** @type {Batter} */ (batting.lineup[index]);
    batting.lineup[index] = { person, position: place.position, waiting: true };
    return 1;
  }
}

/** Who bats from both sides takes the one away from the pitcher's hand. @param {Person} batter @param {Person} pitcher @returns {'L' | 'R'} */
const standOf = ({ bats }, { throws }) => (bats !== 'B' ? bats : throws === 'L' ? 'R' : 'L');

/** @param {Side} side */
const atBat = (side) => /** @type {Batter} */ (side.lineup[side.next]);

/** `3-H(UR)`, `1X2(26)`. @param {Move} move @param {boolean} unearned */
function written({ from, to, out, fielding }, unearned) {
  const mark = unearned ? '(UR)' : '';
  return `${from === 0 ? 'B' : from}${out ? 'X' : '-'}${to === 4 ? 'H' : to}${fielding ?? ''}${mark}`;
}
