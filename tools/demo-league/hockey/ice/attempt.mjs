import {
  blockPlace,
  centreSpot,
  farPlace,
  fromNet,
  misses,
  seenByOther,
  shotPlace,
  shotType,
  spotIn,
  zoneOf,
} from './rink.mjs';

/** @typedef {import('../people/players.mjs').Player} Player */
/** @typedef {import('./game.mjs').Game} Game */
/** @typedef {import('./side.mjs').Side} Side */

/** By how much a man more or less changes how often a side shoots. @param {Game} game @param {Side} side */
function pressure(game, side) {
  const more = game.skaters(side) - game.skaters(game.other(side));
  const share = more >= 2 ? 2.4 : more === 1 ? 1.7 : more === 0 ? 1 : more === -1 ? 0.35 : 0.15;
  const talent = side.onIce.reduce((sum, player) => sum + player.shooting + player.passing, 0) / side.onIce.length;
  return share * (0.6 + 0.2 * talent) * (side.flag === 'home' ? 1.04 : 1);
}

// Taken once: under test every look-up of a global costs more than the computation.
const { exp, log } = Math;

/** Somebody shoots. @param {Game} game @returns {boolean} whether play stops */
export function attempt(game) {
  const { random, home, away } = game;
  const side = random.weighted([
    [home, pressure(game, home)],
    [away, pressure(game, away)],
  ]);
  const other = game.other(side);
  const shooter = random.weighted(side.onIce.map((player) => /** @type {const} */ ([player, player.shooting])));
  const defender = shooter.position === 'D';
  const open = other.inNet === null;
  const type = open ? 'wrist' : shotType(random, defender);
  const place = open ? farPlace(random) : shotPlace(random, type, defender);
  const shot = { shotType: type, shootingPlayerId: shooter.id };

  if (random.chance(defender ? 0.32 : fromNet(place).distance > 20 ? 0.26 : 0.1)) {
    const blocker = random.weighted(other.onIce.map((player) => /** @type {const} */ ([player, player.grit])));
    other.of(blocker).blocked += 1;
    // The place is the block's; the zone is that of the side that blocks, and the owner the side that shoots.
    const where = blockPlace(random, place);
    const details = { blockingPlayerId: blocker.id, shootingPlayerId: shooter.id, reason: 'blocked' };
    game.noteAt(508, 'blocked-shot', side, where, details, zoneOf(seenByOther(where)));
    return false;
  }
  if (random.chance(open ? 0.62 : chanceOf(game, side, shooter, place))) return goal(game, side, shooter, type, place);
  if (open || random.chance(0.33)) {
    const goalie = open ? {} : { goalieInNetId: other.goalie.id };
    game.noteAt(507, 'missed-shot', side, place, { reason: random.weighted(misses), ...shot, ...goalie });
    return false;
  }
  side.shots += 1;
  side.of(shooter).shots += 1;
  other.of(other.goalie).shotsAgainst[game.strength(side)] += 1;
  const sums = { awaySOG: away.shots, homeSOG: home.shots };
  game.noteAt(506, 'shot-on-goal', side, place, { ...shot, goalieInNetId: other.goalie.id, ...sums });
  if (!random.chance(0.28)) return false;
  game.stop('goalie-stopped-after-sog');
  game.faceoff(side, spotIn(random, 'O'));
  return true;
}

/**
 * That an unblocked shot goes in: logistic in distance (ft) and angle (degrees).
 * @param {Game} game @param {Side} side @param {Player} shooter @param {import('./rink.mjs').Place} place
 */
function chanceOf(game, side, shooter, place) {
  const { distance, angle } = fromNet(place);
  const strength = game.strength(side);
  const logit =
    -1.38 -
    0.0337 * distance -
    0.0077 * angle +
    (strength === 'powerPlay' ? 0.45 : strength === 'shorthanded' ? 0.2 : 0) +
    // Three against three leaves room.
    (game.period > 3 && !game.playoff ? 0.9 : 0) +
    log(shooter.finishing / game.other(side).goalie.saves);
  return 1 / (1 + exp(-logit));
}

/** @param {Game} game @param {Side} side @param {Player} scorer @param {string} shotType @param {import('./rink.mjs').Place} place */
function goal(game, side, scorer, shotType, place) {
  const { home, away } = game;
  const other = game.other(side);
  const strength = game.strength(side);
  const assists = helpers(game, side, scorer);
  side.score += 1;
  side.shots += 1;
  game.goals.push({ side, scorer, keeper: side.goalie, beaten: other.goalie });
  const tally = side.of(scorer);
  tally.goals += 1;
  tally.shots += 1;
  if (game.period > 3) tally.overtimeGoals += 1;
  for (const player of assists) side.of(player).assists += 1;
  if (strength === 'powerPlay') tally.powerPlayGoals += 1;
  if (strength === 'shorthanded') tally.shorthandedGoals += 1;
  for (const player of [scorer, ...assists]) {
    if (strength === 'powerPlay') side.of(player).powerPlayPoints += 1;
    if (strength === 'shorthanded') side.of(player).shorthandedPoints += 1;
  }
  if (strength !== 'powerPlay') {
    for (const player of side.onIce) side.of(player).plusMinus += 1;
    for (const player of other.onIce) other.of(player).plusMinus -= 1;
  }
  if (other.inNet !== null) {
    other.of(other.goalie).shotsAgainst[strength] += 1;
    other.of(other.goalie).goalsAgainst[strength] += 1;
  }
  const helped = Object.fromEntries(assists.map(({ id }, index) => [`assist${index + 1}PlayerId`, id]));
  const inNet = other.inNet === null ? {} : { goalieInNetId: other.goalie.id };
  const sums = { awayScore: away.score, homeScore: home.score };
  game.noteAt(505, 'goal', side, place, { shotType, scoringPlayerId: scorer.id, ...helped, ...inNet, ...sums });
  if (strength === 'powerPlay') freeFirst(other);
  if (game.period > 3) game.over = true;
  else {
    maybeRelieve(game, other);
    game.faceoff(home, centreSpot);
  }
  return true;
}

/** @param {Game} game @param {Side} side @param {Player} scorer @returns {Player[]} */
function helpers({ random }, side, scorer) {
  const wanted = random.weighted([
    [2, 74],
    [1, 19],
    [0, 7],
  ]);
  const candidates = side.onIce
    .filter((player) => player !== scorer)
    .map((player) => ({ player, weight: player.passing }));
  if (side.inNet !== null) candidates.push({ player: side.inNet, weight: 0.03 });
  /** @type {Player[]} */
  const helped = [];
  while (helped.length < wanted) {
    const left = candidates.filter(({ player }) => !helped.includes(player));
    helped.push(random.weighted(left.map(({ player, weight }) => /** @type {const} */ ([player, weight]))));
  }
  return helped;
}

/** A goal of the side with more men ends the penalty that would have ended first. @param {Side} side */
function freeFirst(side) {
  const first = side.sitting.filter(({ counts }) => counts).sort((a, b) => a.until - b.until)[0];
  side.sitting = side.sitting.filter((one) => one !== first);
}

/** A bad evening ends early. @param {Game} game @param {Side} side */
function maybeRelieve({ random, period }, side) {
  const next = side.goalies[side.goalies.indexOf(side.goalie) + 1];
  const { even, powerPlay, shorthanded } = side.of(side.goalie).goalsAgainst;
  if (next !== undefined && period < 3 && even + powerPlay + shorthanded >= 4 && random.chance(0.4)) side.goalie = next;
}
