import { double, fieldedOut, homeRun, reachedOnError, sacrificeBunt, single, triple } from './batted-ball.mjs';
import { advance, allOneBase, batterTo, forced, on, outAt } from './play.mjs';

/** @typedef {import('./play.mjs').Moment} Moment */
/** @typedef {import('./play.mjs').Play} Play */
/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./pitches.mjs').Ending} Ending */
/** @typedef {{ ending: Ending, play: (moment: Moment) => Play }} Outcome */

/** The league's rates a plate appearance, and of balls in play. */
const rate = { strikeout: 0.222, walk: 0.081, hitByPitch: 0.011, homeRun: 0.0255 };
const hitsInPlay = 0.294;
const errorsInPlay = 0.012;

/**
 * How a plate appearance ends, from the talents of the two.
 * @param {Moment} moment
 * @param {Person} pitcher
 * @param {{ inning: number, lead: number, tired: number, atHome: boolean }} game of the batting side; `tired` is 1 for a fresh arm
 * @returns {Outcome}
 */
export function plateAppearance(moment, pitcher, { inning, lead, tired, atHome }) {
  const { random, batter } = moment;
  const platoon = batter.bats === 'B' || batter.bats !== pitcher.throws ? 1.04 : 0.96;
  const home = atHome ? 1.012 : 0.988;
  if (on(moment, 2) && !on(moment, 1) && moment.outs > 0 && inning > 6 && Math.abs(lead) < 3 && random.chance(0.05)) {
    return { ending: 'intentional-walk', play: (now) => ({ text: 'IW', moves: [...forced(now), batterTo(1)] }) };
  }
  const bunts =
    on(moment, 1) && !on(moment, 3) && moment.outs === 0 && inning > 5 && Math.abs(lead) < 2 && batter.hits < 1;
  if (bunts && random.chance(0.3)) return { ending: 'in-play', play: sacrificeBunt };

  let left = random.next();
  /** @param {number} share */
  const is = (share) => (left -= share) < 0;
  if (is((rate.strikeout * batter.strikeouts * pitcher.strikeouts) / platoon / tired)) {
    return { ending: 'strikeout', play: strikeout };
  }
  if (is(rate.walk * batter.walks * pitcher.walks * tired)) {
    return { ending: 'walk', play: (now) => ({ text: 'W', moves: [...forced(now), batterTo(1)] }) };
  }
  if (is(rate.hitByPitch)) {
    return { ending: 'hit-by-pitch', play: (now) => ({ text: 'HP', moves: [...forced(now), batterTo(1)] }) };
  }
  if (is(rate.homeRun * batter.homeRuns * pitcher.homeRuns * platoon * tired))
    return { ending: 'in-play', play: homeRun };
  if (is(0.0003)) return { ending: 'in-play', play: catchersInterference };
  if (random.chance(hitsInPlay * batter.hits * pitcher.hits * platoon * home * tired)) {
    const hit = random.weighted([
      [single, 0.755],
      [double, 0.215],
      [triple, 0.02 * batter.speed],
    ]);
    return { ending: 'in-play', play: hit };
  }
  return { ending: 'in-play', play: random.chance(errorsInPlay / 0.7) ? reachedOnError : fieldedOut };
}

/** @param {Moment} moment @returns {Play} */
function strikeout(moment) {
  const { random, outs } = moment;
  const runnerGoes = on(moment, 1) && !on(moment, 2) && outs < 2;
  if (runnerGoes && random.chance(0.03)) {
    return random.chance(0.7)
      ? { text: 'K+SB2', moves: [{ from: 1, to: 2 }, outAt(0, 1)] }
      : { text: 'K+CS2(26)/DP', moves: [outAt(1, 2), outAt(0, 1)] };
  }
  const dropped = (!on(moment, 1) || outs === 2) && random.chance(0.02);
  if (!dropped) return { text: 'K', moves: [outAt(0, 1)] };
  if (random.chance(0.8)) return { text: 'K23', moves: [outAt(0, 1)] };
  const passed = random.chance(0.25);
  const moves = allOneBase(moment, { byError: passed });
  return {
    text: passed ? 'K+PB' : 'K+WP',
    moves: [...moves, advance(0, 1)],
    batterUnearned: passed,
    lostOuts: passed ? 1 : 0,
  };
}

/** @param {Moment} moment @returns {Play} */
const catchersInterference = (moment) => ({
  text: 'C/E2',
  moves: [...forced(moment), advance(0, 1)],
  batterUnearned: true,
});
