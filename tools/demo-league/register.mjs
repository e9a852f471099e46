import { bodyOf } from './body.mjs';

/** @typedef {import('./people.mjs').Person} Person */

/**
 * The register of everybody in the league's files, with the columns of the Chadwick register.
 * @param {readonly Person[]} people
 * @param {ReadonlyMap<string, readonly number[]>} seasons of those who have played, by id
 */
export function registerText(people, seasons) {
  const rows = people.map((person) => {
    const { id, number, first, last } = person;
    const played = seasons.get(id);
    return [number, id, '', first, last, bodyOf(person).born, played?.at(0) ?? '', played?.at(-1) ?? ''].join(',');
  });
  const header = 'key_mlbam,key_retro,key_bbref,name_first,name_last,birth,mlb_played_first,mlb_played_last';
  return `${[header, ...rows].join('\n')}\n`;
}
