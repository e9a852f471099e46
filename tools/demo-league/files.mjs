import { clubs, conferences, divisions } from './clubs.mjs';

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./schedule.mjs').Fixture} Fixture */

/** Records end with the DOS line end, as published. @param {readonly string[]} lines */
export const fileText = (lines) => `${lines.join('\r\n')}\r\n`;

/** TEAM file: code, conference, city, nickname; what only an invented league has: division, colour. */
export const teamLines = () =>
  clubs.map(({ code, conference, division, city, nickname, colour }) =>
    [code, conferences[conference], city, nickname, divisions[conference][division], colour].join(','),
  );

/** @param {string} club @param {Iterable<Person>} people */
export const rosterLines = (club, people) =>
  [...people]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, last, first, bats, throws, position }) => `${id},${last},${first},${bats},${throws},${club},${position}`,
    );

/**
 * A game's records around its plays.
 * @param {Random} random
 * @param {Fixture} fixture
 * @param {import('./game.mjs').Game} game
 * @returns {string[]}
 */
export function gameLines(random, { date, number, home, away }, game) {
  const plays = game.lines.length;
  const night = number !== 1 && random.chance(0.66);
  const hour = night ? random.whole(6, 7) : random.whole(1, 3);
  const month = Number(date.slice(5, 7));
  const temperature = Math.round(58 + 18 * Math.sin(((month - 4) / 5) * Math.PI) + random.normal() * 6);
  const umpires = [0, 1, 2, 3].map((place) => umpire(random, place));
  const info = {
    visteam: away,
    hometeam: home,
    site: `${home}01`,
    date: date.replaceAll('-', '/'),
    number: String(number),
    starttime: `${hour}:${random.pick(['05', '10', '15', '35', '40'])}PM`,
    daynight: night ? 'night' : 'day',
    innings: '9',
    usedh: 'true',
    umphome: umpires[0],
    ump1b: umpires[1],
    ump2b: umpires[2],
    ump3b: umpires[3],
    howscored: 'park',
    pitches: 'pitches',
    temp: String(temperature),
    winddir: random.pick(['tolf', 'tocf', 'torf', 'ltor', 'rtol', 'fromlf', 'fromcf', 'fromrf', 'unknown']),
    windspeed: String(random.whole(0, 16)),
    fieldcond: 'unknown',
    precip: 'unknown',
    sky: random.pick(['sunny', 'cloudy', 'overcast', night ? 'night' : 'sunny']),
    timeofgame: String(Math.round(62 + plays * 1.15 + random.normal() * 9)),
    attendance: number === 1 ? '0' : String(Math.round(7400 + random.next() * 9800)),
    wp: game.decisions.win,
    lp: game.decisions.loss,
    save: game.decisions.save,
  };
  return [
    `id,${home}${date.replaceAll('-', '')}${number}`,
    'version,2',
    ...Object.entries(info).map(([name, value]) => `info,${name},${value}`),
    ...game.lines,
    ...game.sides.flatMap(({ outings }) => outings.map(({ person, earned }) => `data,er,${person.id},${earned}`)),
  ];
}

/** @param {Random} random @param {number} place */
const umpire = (random, place) => `${['ashk', 'bolm', 'cray', 'dunn'][place]}${'abcdef'[random.whole(0, 5)]}901`;
