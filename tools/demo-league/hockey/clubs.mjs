/**
 * The Northern League: clubs, towns and arenas are invented. No code here is that of a real club.
 * @typedef {Readonly<{ default: string } & Partial<Record<'fr' | 'cs' | 'sk' | 'fi' | 'sv' | 'de', string>>>} Localised
 */

/**
 * What a franchise is called for a time: a club that moves or takes another name has another id.
 * @typedef {object} Team
 * @property {number} id
 * @property {string} code three letters
 * @property {Localised} place
 * @property {Localised} name without the place
 * @property {Localised} fullName
 * @property {Localised} placeWithPreposition
 */

/**
 * @typedef {object} Club
 * @property {number} franchise
 * @property {'C' | 'I'} conference
 * @property {string} arena
 * @property {string} town
 * @property {string} timezone
 * @property {number} hoursBehind Eastern time
 * @property {readonly (readonly [from: number, team: Team])[]} teams by the season from which it is called so, the last first
 */

export const conferences = /** @type {const} */ ({
  C: { name: 'Coastal', division: 'Fjord', divisionCode: 'F' },
  I: { name: 'Inland', division: 'Taiga', divisionCode: 'T' },
});

/** @param {number} id @param {string} code @param {string} place @param {string} name @param {string} of @param {string} [french] @returns {Team} */
const team = (id, code, place, name, of, french = name) => ({
  id,
  code,
  place: { default: place },
  name: french === name ? { default: name } : { default: name, fr: french },
  fullName: { default: `${place} ${name}`, fr: `${french} ${of}${place}` },
  placeWithPreposition: { default: place, fr: `${of}${place}` },
});

/** @param {number} franchise @param {'C' | 'I'} conference @param {string} arena @param {Team} only @returns {Club} */
const club = (franchise, conference, arena, only) => ({
  franchise,
  conference,
  arena,
  town: only.place.default,
  timezone: conference === 'C' ? 'America/Toronto' : 'America/Winnipeg',
  hoursBehind: conference === 'C' ? 0 : 1,
  teams: [[0, only]],
});

/** @type {readonly Club[]} */
export const clubs = [
  club(901, 'C', 'Breakwater Rink', team(901, 'PEL', 'Port Ellery', 'Gales', 'de ', 'Bourrasques')),
  club(902, 'C', 'Kvarnen Hall', team(902, 'SKO', 'Sankt Olin', 'Trawlers', 'de ', 'Chalutiers')),
  club(903, 'C', 'Aréna du Vieux-Port', team(903, 'CVH', 'Côte-Vermeil', 'Harfangs', 'de ')),
  {
    ...club(904, 'C', 'Pilot House Garden', team(968, 'GUL', 'Gullholm', 'Icebreakers', 'de ', 'Brise-glaces')),
    teams: [
      [20242025, team(968, 'GUL', 'Gullholm', 'Icebreakers', 'de ', 'Brise-glaces')],
      [20212022, team(959, 'GUL', 'Gullholm', 'Hockey Club', 'de ', 'Club de hockey')],
      [0, team(931, 'OLQ', 'Old Quay', 'Icebreakers', "d'", 'Brise-glaces')],
    ],
  },
  club(905, 'I', 'Sawmill Centre', team(905, 'PWS', 'Pinewater', 'Sawyers', 'de ', 'Scieurs')),
  club(906, 'I', 'Assay Office Arena', team(906, 'RDP', 'Redstone', 'Prospectors', 'de ', 'Prospecteurs')),
  club(907, 'I', 'Palisade Ice Palace', team(907, 'FMX', 'Fort Merrow', 'Lynx', 'de ')),
  club(908, 'I', 'Northlight Dome', team(908, 'ABW', 'Aurora Bend', 'Wolverines', "d'", 'Carcajous')),
];

/** What a club was called in a season. @param {Club} one @param {number} season `20242025` @returns {Team} */
export function teamIn(one, season) {
  const found = one.teams.find(([from]) => from <= season);
  if (found === undefined) throw new Error(`no name of franchise ${one.franchise} in ${season}`);
  return found[1];
}

/** Where pictures would be: nowhere. */
export const assets = 'https://assets.northern.example';
/** @param {string} code @param {'light' | 'dark'} shade */
export const logo = (code, shade) => `${assets}/logos/nhl/svg/${code}_${shade}.svg`;
