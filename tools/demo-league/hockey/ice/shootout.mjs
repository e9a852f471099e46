import { misses, onRink, zoneOf } from './rink.mjs';

/** @typedef {import('./game.mjs').Game} Game */
/** @typedef {import('./side.mjs').Side} Side */

/**
 * Three shots a side, then one a side until only one of them scores. Nothing of it counts for anybody but the score.
 * @param {Game} game
 */
export function shootout(game) {
  const { random, home, away } = game;
  const scored = new Map([
    [away, 0],
    [home, 0],
  ]);
  /** @param {Side} side */
  const goals = (side) => scored.get(side) ?? 0;
  for (let round = 0; round < 3 || goals(home) === goals(away); round++) {
    for (const side of [away, home]) {
      const other = game.other(side);
      // Three rounds end early when one side can no longer catch up.
      const left = { away: 3 - round - (side === home ? 1 : 0), home: 3 - round };
      const lead = goals(home) - goals(away);
      if (round < 3 && (lead > left.away || -lead > left.home)) continue;
      const shooters = side.byOffence.filter((player) => player !== side.benched);
      const shooter = shooters[round % shooters.length];
      if (shooter === undefined) throw new Error('nobody to shoot');
      const place = { x: random.whole(76, 84), y: random.whole(-6, 6) };
      const { x, y } = onRink(place, side.flag, game.period);
      const where = {
        xCoord: x,
        yCoord: y,
        zoneCode: zoneOf(place),
        shotType: random.pick(['wrist', 'snap', 'backhand']),
      };
      const who = { goalieInNetId: other.goalie.id, eventOwnerTeamId: side.team.id };
      const situation = side === away ? '0101' : '1010';
      const goes = random.chance(0.32 * (shooter.finishing / other.goalie.saves));
      if (goes) {
        scored.set(side, goals(side) + 1);
        const sums = { awayScore: goals(away), homeScore: goals(home) };
        game.noteSituation(505, 'goal', situation, { ...where, scoringPlayerId: shooter.id, ...who, ...sums });
      } else if (random.chance(0.75)) {
        game.noteSituation(506, 'shot-on-goal', situation, { ...where, shootingPlayerId: shooter.id, ...who });
      } else {
        const reason = random.weighted(misses);
        game.noteSituation(507, 'missed-shot', situation, { ...where, reason, shootingPlayerId: shooter.id, ...who });
      }
    }
  }
  (goals(home) > goals(away) ? home : away).score += 1;
}
