import { dayOf } from '../calendar.mjs';
import { clubs, teamIn } from './clubs.mjs';
import { regularSeason, rounds, seriesGame } from './fixtures.mjs';
import { Game } from './ice/game.mjs';
import { Side } from './ice/side.mjs';
import { dress } from './people/squads.mjs';
import { tableOf } from './table.mjs';

/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {import('./clubs.mjs').Club} Club */
/** @typedef {import('./fixtures.mjs').Fixture} Fixture */
/** @typedef {import('./people/squads.mjs').Squads} Squads */
/** @typedef {{ fixture: Fixture, game: Game }} Played */

/** Rounds at the end whose games are told play by play. */
const detailedRounds = 5;

/**
 * Plays a season and its playoffs.
 * @param {Random} random @param {Squads} squads @param {number} season
 * @param {{ tradeAt: number, trade: readonly [number, number], detailed: boolean }} how
 * @returns {Played[]} in the order of days
 */
export function playSeason(random, squads, season, { tradeAt, trade, detailed }) {
  /** @type {Played[]} */
  const played = [];
  let traded = false;
  /** @param {Fixture} fixture */
  const play = (fixture) => {
    if (!traded && fixture.round === tradeAt) {
      squads.note(season);
      squads.trade(...trade);
      traded = true;
    }
    const [home, away] = /** @type {const} */ (['home', 'away']).map((flag) => sideOf(random, squads, fixture, flag));
    if (home === undefined || away === undefined) throw new Error('a side is missing');
    const game = new Game(random, home, away, fixture.type === 3).play();
    const told = detailed && (fixture.type === 3 || fixture.round >= rounds - detailedRounds);
    // What is not told need not be kept.
    if (!told) game.plays = [];
    const { series } = fixture;
    if (series !== undefined) {
      const winner = game.home.score > game.away.score ? fixture.home : fixture.away;
      fixture.series = {
        ...series,
        topWins: series.topWins + Number(winner === series.top),
        bottomWins: series.bottomWins + Number(winner === series.bottom),
      };
    }
    played.push({ fixture, game });
    return fixture;
  };

  for (const fixture of regularSeason(random, season)) play(fixture);
  squads.note(season);
  const order = tableOf(played).map(({ club }) => club);
  const start = dayOf(`${season % 10_000}-04-22`);
  /** @param {number} round @param {string} letter @param {readonly (Club | undefined)[]} pair @param {number} first */
  const series = (round, letter, [top, bottom], first) => {
    if (top === undefined || bottom === undefined) throw new Error('nobody to play');
    let state = { round, letter, top, bottom, topWins: 0, bottomWins: 0 };
    while (Math.max(state.topWins, state.bottomWins) < 4) {
      const after = play(seriesGame(season, state, first)).series;
      if (after !== undefined) state = { ...state, topWins: after.topWins, bottomWins: after.bottomWins };
    }
    return state.topWins > state.bottomWins ? top : bottom;
  };
  const champions = /** @type {const} */ ([
    ['A', 'C'],
    ['B', 'I'],
  ]).map(([letter, conference], index) =>
    series(1, letter, order.filter((club) => club.conference === conference).slice(0, 2), start + index),
  );
  series(
    2,
    'C',
    order.filter((club) => champions.includes(club)),
    start + 20,
  );
  return played.sort((a, b) =>
    a.fixture.date === b.fixture.date ? a.fixture.id - b.fixture.id : a.fixture.date < b.fixture.date ? -1 : 1,
  );
}

/** @param {Random} random @param {Squads} squads @param {Fixture} fixture @param {'home' | 'away'} flag */
function sideOf(random, squads, fixture, flag) {
  const club = fixture[flag];
  const able = squads.of(club).filter((player) => !squads.prospects.has(player));
  const dressed = dress(random, able, fixture.type === 3);
  // Once somebody of the first club is dressed, and sits all evening: in box scores, and in no log.
  const benched = club === clubs[0] && fixture.round === rounds - 2 ? dressed.forwards.at(-1) : undefined;
  return new Side(
    random,
    flag,
    teamIn(club, fixture.season),
    benched === undefined ? dressed : { ...dressed, benched },
  );
}
