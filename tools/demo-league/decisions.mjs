/** @typedef {import('./side.mjs').Outing} Outing */
/** @typedef {import('./side.mjs').Side} Side */
/** @typedef {{ ahead: 0 | 1, winner: Outing, loser: string }} Lead who was pitching when the side went ahead for good */
/** @typedef {{ win: string, loss: string, save: string }} Decisions */

/**
 * Winning, losing and saving pitcher (rules 9.17 and 9.19, without the scorer's discretion).
 * @param {readonly [Side, Side]} sides
 * @param {Lead} lead
 * @returns {Decisions}
 */
export function decide(sides, lead) {
  const winners = sides[lead.ahead].outings;
  const starterTooShort = lead.winner === winners[0] && lead.winner.outs < 15 && winners.length > 1;
  const winner = starterTooShort
    ? winners.slice(1).reduce((best, outing) => (outing.outs > best.outs ? outing : best))
    : lead.winner;
  const last = /** @type {Outing} */ (winners.at(-1));
  const close = last.leadAtEntry > 0 && last.leadAtEntry <= 3 && last.outs >= 3;
  const tyingRunNear = last.leadAtEntry > 0 && last.leadAtEntry - last.runnersAtEntry <= 2 && last.outs > 0;
  const long = last.outs >= 9;
  const saves = last !== winner && winners.length > 1 && (close || tyingRunNear || long);
  return { win: winner.person.id, loss: lead.loser, save: saves ? last.person.id : '' };
}
