import { clubs } from '../clubs.mjs';
import { farmOf, teamOf } from '../teams.mjs';
import { released, signed, titled } from './note.mjs';

/** @typedef {import('../people.mjs').Person} Person */
/** @typedef {import('../season.mjs').World} World */
/** @typedef {import('./note.mjs').Note} Note */

const aWeek = 6;

/**
 * What fills the list of transactions besides: people of the farms who come and go, numbers that change.
 * @param {World} world
 * @param {number} first day
 * @param {number} last
 */
export function noise({ moves, person, squads, notes }, first, last) {
  for (let i = 0; i < ((last - first) / 7) * aWeek; i++) {
    const day = moves.whole(first, last);
    const club = moves.pick(clubs).code;
    const farm = farmOf(club);
    const hand = () => person(moves, moves.pick(['P', 'P', 'C', '2B', 'SS', 'CF', 'LF']), 30);
    const known = () => moves.pick(squads.find((squad) => squad.club === club)?.owners ?? []);
    notes.push(
      moves.weighted([
        [() => signed(day, hand(), teamOf(club), true), 25],
        [() => statusChanged(day, hand(), farm), 20],
        [() => assigned(day, hand(), farm), 25],
        [() => released(day, hand(), farm), 12],
        [() => numberChanged(day, known(), teamOf(club), moves.whole(2, 68)), 18],
      ])(),
    );
  }
}

/** @param {number} day @param {Person} person @param {import('../teams.mjs').Team} to @returns {Note} */
const statusChanged = (day, person, to) => ({
  day,
  person,
  type: 'SC',
  to,
  text: `${titled(person)} roster status changed by ${to.name}.`,
});

/** @param {number} day @param {Person} person @param {import('../teams.mjs').Team} to @returns {Note} */
const assigned = (day, person, to) => ({
  day,
  person,
  type: 'ASG',
  to,
  text: `${titled(person)} assigned to ${to.name}.`,
});

/** @param {number} day @param {Person} person @param {import('../teams.mjs').Team} to @param {number} number @returns {Note} */
const numberChanged = (day, person, to, number) => ({
  day,
  person,
  type: 'NUM',
  to,
  text: `${titled(person)} changed number to ${number}.`,
});
