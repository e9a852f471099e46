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
    const { born, debut } = bodyOf(person);
    const played = seasons.get(id);
    const before = played?.[0] === 2024 ? debut : played?.[0];
    return [number, id, '', first, last, born, before ?? '', played?.at(-1) ?? ''].join(',');
  });
  const header = 'key_mlbam,key_retro,key_bbref,name_first,name_last,birth,mlb_played_first,mlb_played_last';
  return `${[header, ...rows].join('\n')}\n`;
}
