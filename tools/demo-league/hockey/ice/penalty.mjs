import { anyPlace, spotIn, zoneOf } from './rink.mjs';

/** @typedef {import('../people/players.mjs').Player} Player */
/** @typedef {import('./game.mjs').Game} Game */
/** @typedef {import('./side.mjs').Side} Side */

const minors = /** @type {const} */ ([
  ['tripping', 20],
  ['hooking', 16],
  ['holding', 13],
  ['interference', 13],
  ['high-sticking', 11],
  ['slashing', 9],
  ['roughing', 9],
  ['cross-checking', 6],
  ['delaying-game-puck-over-glass', 4],
]);

/** Somebody of the side goes to the box. @param {Game} game @param {Side} side @returns {boolean} whether play stops */
export function penalty(game, side) {
  const { random } = game;
  const other = game.other(side);
  const kind = random.next();
  if (kind < 0.05) return both(game, side, 'MAJ', 'fighting', 5, false);
  if (kind < 0.12 && side.short + other.short === 0) return both(game, side, 'MIN', 'roughing', 2, true);
  const culprit = tempered(game, side);
  if (kind < 0.135) {
    send(game, side, { typeCode: 'MIS', descKey: 'misconduct', duration: 10 }, culprit, false);
  } else if (side.sitting.filter(({ counts }) => counts).length >= 2) {
    game.stop('puck-frozen');
  } else if (kind < 0.17) {
    const servedBy = random.pick(side.onIce);
    send(
      game,
      side,
      { typeCode: 'BEN', descKey: 'too-many-men-on-the-ice', duration: 2, servedByPlayerId: servedBy.id },
      servedBy,
      true,
    );
  } else {
    const drawn = { drawnByPlayerId: random.pick(other.onIce).id };
    const descKey = random.weighted(minors);
    game.noteAt(535, 'delayed-penalty', side, anyPlace(random), {});
    send(
      game,
      side,
      { typeCode: 'MIN', descKey, duration: 2, ...(descKey.startsWith('delaying') ? {} : drawn) },
      culprit,
      true,
    );
  }
  game.faceoff(side, spotIn(random, 'D'));
  return true;
}

/** One of each side: nobody has more men. @param {Game} game @param {Side} side @param {string} typeCode @param {string} descKey @param {number} duration @param {boolean} counts */
function both(game, side, typeCode, descKey, duration, counts) {
  const other = game.other(side);
  const [one, against] = [tempered(game, side), tempered(game, other)];
  const words = { typeCode, descKey, duration };
  // Of both the situation is that before them.
  const situation = [side, other].map((its, place) => ({
    its,
    who: place === 0 ? one : against,
    by: place === 0 ? against : one,
  }));
  for (const { its, who, by } of situation) note(game, its, { ...words, drawnByPlayerId: by.id }, who);
  for (const { its, who } of situation) sit(game, its, who, duration, counts);
  game.faceoff(side, spotIn(game.random, 'N'));
  return true;
}

/** @param {Game} game @param {Side} side @returns {Player} */
const tempered = ({ random }, side) =>
  random.weighted(side.onIce.map((player) => /** @type {const} */ ([player, player.temper])));

/**
 * @param {Game} game @param {Side} side @param {Record<string, string | number> & { duration: number }} words
 * @param {Player} who sits @param {boolean} counts
 */
function send(game, side, words, who, counts) {
  note(game, side, words, who);
  sit(game, side, who, words.duration, counts);
}

/** @param {Game} game @param {Side} side @param {Record<string, string | number> & { duration: number }} words @param {Player} who */
function note(game, side, words, who) {
  const place = anyPlace(game.random);
  const bench = words['typeCode'] === 'BEN';
  if (!bench) side.of(who).penaltyMinutes += words.duration;
  game.noteAt(
    509,
    'penalty',
    side,
    place,
    { ...words, ...(bench ? {} : { committedByPlayerId: who.id }) },
    zoneOf(place),
  );
}

/** @param {Game} game @param {Side} side @param {Player} who @param {number} minutes @param {boolean} counts */
const sit = (game, side, who, minutes, counts) =>
  void side.sitting.push({ who, until: game.now + minutes * 60, counts });
