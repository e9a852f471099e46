import { dayOf } from '../calendar.mjs';
import { nextSquads, trade } from '../rosters.mjs';
import { teamOf } from '../teams.mjs';
import { signed, titled, traded } from './note.mjs';

/** @typedef {import('./note.mjs').Note} Note */
/** @typedef {import('../season.mjs').World} World */

/** Between two seasons: who leaves, who comes, who is traded. @param {World} world @param {number} year that has ended */
export function winter(world, year) {
  const { random, moves, person, notes } = world;
  const { squads, changes } = nextSquads(random, person, world.squads);
  world.squads = squads;
  for (const { club, left, came } of changes) {
    notes.push(leaves(dayOf(`${year}-10-28`) + moves.whole(0, 20), left, club, moves.chance(0.3)));
    notes.push(signed(dayOf(`${year}-12-01`) + moves.whole(0, 75), came, teamOf(club)));
  }
  for (const { one, mine, other, theirs } of trade(random, squads, 14)) {
    const day = dayOf(`${year}-11-20`) + moves.whole(0, 60);
    notes.push(...traded(day, mine, teamOf(one.club), theirs, teamOf(other.club)));
  }
}

/** @param {number} day @param {import('../people.mjs').Person} person @param {string} club @param {boolean} retires @returns {Note} */
const leaves = (day, person, club, retires) => ({
  day,
  person,
  to: teamOf(club),
  ...(retires
    ? { type: 'RET', text: `${titled(person)} retired.` }
    : { type: 'DFA', text: `${titled(person)} elected free agency.` }),
});
