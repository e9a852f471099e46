import { dayOf, isoDate } from '../calendar.mjs';
import { clubs } from './clubs.mjs';

/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {import('./clubs.mjs').Club} Club */

/**
 * A game that is to be played.
 * @typedef {object} Fixture
 * @property {number} id as upstream numbers: year, kind, number
 * @property {number} season `20242025`
 * @property {2 | 3} type regular season or playoffs
 * @property {string} date
 * @property {number} round
 * @property {Club} home
 * @property {Club} away
 * @property {Series} [series]
 */

/**
 * @typedef {object} Series
 * @property {number} round
 * @property {string} letter
 * @property {Club} top
 * @property {Club} bottom
 * @property {number} topWins after this game
 * @property {number} bottomWins
 * @property {number} game
 */

export const rounds = 40;

/** @param {string} letter */
const conference = (letter) => clubs.filter((club) => club.conference === letter);

/** Rounds of pairs in which each of four meets each. */
const withinFour = /** @type {const} */ ([
  [
    [0, 3],
    [1, 2],
  ],
  [
    [3, 1],
    [2, 0],
  ],
  [
    [1, 0],
    [3, 2],
  ],
]);

/**
 * Forty games a club, half of them at home: eight against each of its conference, four against each of the other. In a round
 * each plays once.
 * @param {Random} random @param {number} season @returns {readonly Fixture[]} in the order of days
 */
export function regularSeason(random, season) {
  const [coastal, inland] = [conference('C'), conference('I')];
  /** @type {(readonly [home: Club, away: Club])[][]} */
  const all = [];
  /** @param {Club | undefined} home @param {Club | undefined} away @param {boolean} swap @returns {readonly [Club, Club]} */
  const pair = (home, away, swap) => {
    if (home === undefined || away === undefined) throw new Error('a club is missing');
    return swap ? [away, home] : [home, away];
  };
  for (let turn = 0; turn < 8; turn++) {
    for (const pairs of withinFour) {
      all.push([coastal, inland].flatMap((four) => pairs.map(([a, b]) => pair(four[a], four[b], turn % 2 === 1))));
    }
  }
  for (let turn = 0; turn < 16; turn++) {
    all.push(coastal.map((club, index) => pair(club, inland[(index + turn) % 4], Math.floor(turn / 4) % 2 === 1)));
  }
  const shuffled = all.map((pairs) => ({ pairs, place: random.next() })).sort((a, b) => a.place - b.place);
  const first = dayOf(`${Math.floor(season / 10_000)}-10-09`);
  return shuffled
    .flatMap(({ pairs }, round) =>
      pairs.map(([home, away]) => ({ home, away, round, day: first + Math.floor(round * 4.6) + random.whole(0, 2) })),
    )
    .sort((a, b) => a.day - b.day)
    .map(({ home, away, round, day }, index) => {
      const id = Math.floor(season / 10_000) * 1_000_000 + 20_001 + index;
      return { id, season, type: /** @type {const} */ (2), date: isoDate(day), round, home, away };
    });
}

/** Whose rink a series goes to: two, two, one, one, one. */
const atTop = [true, true, false, false, true, false, true];

/**
 * The next game of a series.
 * @param {number} season @param {Omit<Series, 'game'>} series before the game @param {number} first day of the series
 * @returns {Fixture}
 */
export function seriesGame(season, series, first) {
  const game = series.topWins + series.bottomWins + 1;
  const [home, away] = atTop[game - 1] ? [series.top, series.bottom] : [series.bottom, series.top];
  const number = series.letter === 'B' ? 2 : 1;
  const id = Math.floor(season / 10_000) * 1_000_000 + 30_000 + series.round * 100 + number * 10 + game;
  const date = isoDate(first + (game - 1) * 2);
  return { id, season, type: 3, date, round: rounds + series.round, home, away, series: { ...series, game } };
}
