import { clubs, conferences, divisions } from './clubs.mjs';

/** @typedef {import('./clubs.mjs').Club} Club */
/** A team as transactions name it. @typedef {{ id: number, name: string }} Team */

/** @type {ReadonlyMap<string, Club>} */
const byCode = new Map(clubs.map((club) => [club.code, club]));

/** @param {string} code @returns {Club} */
function clubOf(code) {
  const club = byCode.get(code);
  if (!club) throw new Error(`no club ${code}`);
  return club;
}

/** @param {string} code @returns {Team} */
export function teamOf(code) {
  const { number, city, nickname } = clubOf(code);
  return { id: number, name: `${city} ${nickname}` };
}

/** Where a club's reserves play and its injured come back. @param {string} code @returns {Team} */
export function farmOf(code) {
  const { number, farm } = clubOf(code);
  return { id: number + 50, name: farm };
}

/** @param {string} code @returns {Team} */
export function allStarsOf(code) {
  const { conference } = clubOf(code);
  return { id: conference === 'A' ? 991 : 992, name: `${conferences[conference]} All-Stars` };
}

/** The league's clubs as the StatsAPI tells its teams. @param {number} season */
export const teamsBody = (season) => ({
  copyright: 'Invented by Fieldhouse, free to use',
  teams: clubs.map(({ code, conference, division, city, nickname, number }) => ({
    id: number,
    name: `${city} ${nickname}`,
    link: `/api/v1/teams/${number}`,
    season,
    teamCode: code.toLowerCase(),
    fileCode: code.toLowerCase(),
    abbreviation: code,
    teamName: nickname,
    locationName: city,
    league: { id: conference === 'A' ? 81 : 82, name: conferences[conference] },
    division: { id: (conference === 'A' ? 811 : 821) + division, name: divisions[conference][division] },
    sport: { id: 1, name: 'Harbor League' },
    shortName: city,
    clubName: nickname,
    active: true,
  })),
});
