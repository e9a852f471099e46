import { randomOf } from './random.mjs';

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {{ born: string, feet: number }} Body `feet`: height */

/** What of a person does not change, always the same for the same id. @param {Person} person @returns {Body} */
export function bodyOf({ id, position }) {
  const random = randomOf(`${id} body`);
  const year = Math.round(1996.5 + random.normal() * 3.2);
  const born = new Date(Date.UTC(year, 0, 1 + random.whole(0, 364))).toISOString().slice(0, 10);
  const tall = position === 'P' || position === '1B' ? 6.22 : position.endsWith('F') ? 6.08 : 5.98;
  const feet = Math.min(6.65, Math.max(5.5, tall + random.normal() * 0.18));
  return { born, feet };
}
