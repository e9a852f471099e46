import { countries } from './names.mjs';

/** @typedef {import('../../random.mjs').Random} Random */
/** @typedef {import('../clubs.mjs').Localised} Localised */

/**
 * Talents are factors on the league's rates: 1 is average, higher is more of it.
 * @typedef {object} Player
 * @property {number} id
 * @property {Localised} first
 * @property {Localised} last
 * @property {'C' | 'L' | 'R' | 'D' | 'G'} position
 * @property {'L' | 'R'} shoots
 * @property {number | undefined} number sweater; some have none
 * @property {number} inches
 * @property {number} pounds
 * @property {string} birthDate
 * @property {Localised} birthCity
 * @property {Localised | undefined} birthState
 * @property {string} birthCountry
 * @property {{ year: number, teamAbbrev: string, round: number, pickInRound: number, overallPick: number } | undefined} draft
 * @property {number} shooting how often he shoots
 * @property {number} finishing how often his shots go in
 * @property {number} passing
 * @property {number} grit hits, blocked shots
 * @property {number} temper penalties
 * @property {number} faceoffs share won, about 0.5
 * @property {number} saves of a goalie
 */

/** Ids are higher than any real one. */
const firstId = 9_900_001;

/**
 * Makes people with names of their own, ids in the order made.
 * @param {Random} random
 */
export function makePlayers(random) {
  /** @type {Player[]} */
  const everybody = [];
  const names = new Set();

  /** @param {Player['position']} position @param {{ age: readonly [number, number], namesake?: Player }} how */
  const player = (position, { age, namesake }) => {
    const country = random.weighted(countries.map((one) => /** @type {const} */ ([one, one.weight])));
    let [first, last] = [random.pick(country.first), random.pick(country.last)];
    while (names.has(first + last)) [first, last] = [random.pick(country.first), random.pick(country.last)];
    names.add(first + last);
    const [city, state] = random.pick(country.towns);
    const birthYear = 2024 - random.whole(...age);
    /** @param {number} spread */
    const talent = (spread) => Math.exp(random.normal() * spread);
    const tall = position === 'G' || position === 'D' ? 74 : 72.5;
    const inches = Math.round(tall + random.normal() * 1.8);
    /** @type {Player} */
    const made = {
      id: firstId + everybody.length,
      first: namesake?.first ?? localised(first, country.language),
      last: namesake?.last ?? localised(last, country.language),
      position,
      shoots: random.chance(position === 'R' ? 0.4 : 0.66) ? 'L' : 'R',
      number: undefined,
      inches,
      pounds: Math.round(inches * 5.4 - 195 + random.normal() * 10),
      birthDate: `${birthYear}-${twoDigits(random.whole(1, 12))}-${twoDigits(random.whole(1, 28))}`,
      birthCity: localised(city, country.language),
      birthState: state === undefined ? undefined : stateName(state),
      birthCountry: country.code,
      draft: random.chance(0.8) ? draftOf(random, birthYear) : undefined,
      shooting: talent(0.42) * (position === 'D' ? 0.5 : 1),
      finishing: talent(0.2) * (position === 'D' ? 0.8 : 1),
      passing: talent(0.45) * (position === 'D' ? 0.85 : 1),
      grit: talent(0.42) * (position === 'D' ? 1.4 : 1),
      temper: talent(0.4),
      faceoffs: 0.5 + random.normal() * 0.04 - (position === 'C' ? 0 : 0.05),
      saves: talent(0.09),
    };
    everybody.push(made);
    return made;
  };
  return { player, everybody };
}

/** @param {string} name @param {import('./names.mjs').Country['language']} language @returns {Localised} */
function localised(name, language) {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  return language === undefined || plain === name ? { default: name } : { default: plain, [language]: name };
}

/** @param {string} state @returns {Localised} */
const stateName = (state) => (state === 'Quebec' ? { default: state, fr: 'Québec' } : { default: state });

/** @param {Random} random @param {number} birthYear */
function draftOf(random, birthYear) {
  const [round, pickInRound] = [random.whole(1, 7), random.whole(1, 8)];
  const teamAbbrev = random.pick(['PEL', 'SKO', 'CVH', 'PWS', 'RDP', 'FMX', 'ABW']);
  return { year: birthYear + 18, teamAbbrev, round, pickInRound, overallPick: (round - 1) * 8 + pickInRound };
}

/** @param {number} number */
const twoDigits = (number) => String(number).padStart(2, '0');
