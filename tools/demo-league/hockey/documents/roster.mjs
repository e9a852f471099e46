import { assets, teamIn } from '../clubs.mjs';

/** @typedef {import('../clubs.mjs').Club} Club */
/** @typedef {import('../people/players.mjs').Player} Player */

/** @param {Player} player */
export const body = ({ inches, pounds }) => ({
  heightInInches: inches,
  heightInCentimeters: Math.round(inches * 2.54),
  weightInPounds: pounds,
  weightInKilograms: Math.round(pounds * 0.45359237),
});

/** @param {Player} player */
export const birth = ({ birthDate, birthCity, birthState, birthCountry }) => ({
  birthDate,
  birthCity,
  ...(birthState === undefined ? {} : { birthStateProvince: birthState }),
  birthCountry,
});

/** @param {readonly Player[]} players @param {Club} club @param {number} season */
export function roster(players, club, season) {
  const { code } = teamIn(club, season);
  /** @param {string} positions */
  const of = (positions) =>
    players
      .filter(({ position }) => positions.includes(position))
      .map((player) => ({
        id: player.id,
        headshot: `${assets}/mugs/nhl/${season}/${code}/${player.id}.png`,
        firstName: player.first,
        lastName: player.last,
        ...(player.number === undefined ? {} : { sweaterNumber: player.number }),
        positionCode: player.position,
        shootsCatches: player.shoots,
        ...body(player),
        ...birth(player),
      }));
  return { forwards: of('CLR'), defensemen: of('D'), goalies: of('G') };
}
