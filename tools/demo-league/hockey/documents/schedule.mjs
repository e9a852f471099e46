import { logo } from '../clubs.mjs';
import { easternOffset, offset, startOf } from './clock.mjs';

/** @typedef {import('../clubs.mjs').Club} Club */
/** @typedef {import('../ice/side.mjs').Side} Side */
/** @typedef {import('../season.mjs').Played} Played */

/** A club's games of a season and its playoffs. @param {readonly Played[]} played @param {number} season @param {Club} club */
export function clubSchedule(played, season, club) {
  return {
    previousSeason: season - 10_001,
    currentSeason: season,
    clubTimezone: club.timezone,
    clubUTCOffset: offset(4 + club.hoursBehind),
    games: played.filter(({ fixture }) => fixture.home === club || fixture.away === club).map(listed),
  };
}

/** What every document says of a game. @param {Played} played */
export const gameHead = ({ fixture: { id, season, type, date, home } }) => ({
  id,
  season,
  gameType: type,
  gameDate: date,
  venue: { default: home.arena },
  startTimeUTC: startOf(date, home.hoursBehind),
  easternUTCOffset: offset(easternOffset(date)),
  venueUTCOffset: offset(easternOffset(date) + home.hoursBehind),
  tvBroadcasts: [],
  gameState: 'OFF',
  gameScheduleState: 'OK',
});

/** @param {Side} side */
export const teamHead = ({ team, score }) => ({
  id: team.id,
  commonName: team.name,
  abbrev: team.code,
  score,
  logo: logo(team.code, 'light'),
  darkLogo: logo(team.code, 'dark'),
  placeName: team.place,
  placeNameWithPreposition: team.placeWithPreposition,
});

/** @param {import('../people/players.mjs').Player} player */
const initialed = ({ id, first, last }) => ({
  playerId: id,
  firstInitial: { default: `${[...first.default][0]}.` },
  lastName: last,
});

/** @param {Played} played */
function listed(played) {
  const { fixture, game } = played;
  const winner = game.home.score > game.away.score ? game.home : game.away;
  const goalie = winner.goalies.find((one) => winner.of(one).decision === 'W');
  const scorer = [...winner.tallies].find(([, tally]) => tally.gameWinningGoals > 0)?.[0];
  const [home, away] = [game.home.team, game.away.team];
  const { series } = fixture;
  return {
    ...gameHead(played),
    neutralSite: false,
    venueTimezone: fixture.home.timezone,
    awayTeam: { ...teamHead(game.away), awaySplitSquad: false },
    homeTeam: { ...teamHead(game.home), homeSplitSquad: false },
    periodDescriptor: { periodType: game.ending, maxRegulationPeriods: 3 },
    gameOutcome: { lastPeriodType: game.ending },
    ...(goalie === undefined ? {} : { winningGoalie: initialed(goalie) }),
    // In a shootout nobody scores the winning goal.
    ...(scorer === undefined ? {} : { winningGoalScorer: initialed(scorer) }),
    ...(series === undefined ? {} : { seriesStatus: seriesStatus(series) }),
    gameCenterLink:
      `/gamecenter/${away.code}-vs-${home.code}/${fixture.date.replaceAll('-', '/')}/${fixture.id}`.toLowerCase(),
  };
}

/** @param {import('../fixtures.mjs').Series} series */
const seriesStatus = ({ round, letter, topWins, bottomWins, game }) => ({
  round,
  seriesAbbrev: round === 1 ? 'CF' : 'F',
  seriesTitle: round === 1 ? 'Conference Finals' : 'Final',
  seriesLetter: letter,
  neededToWin: 4,
  topSeedWins: topWins,
  bottomSeedWins: bottomWins,
  gameNumberOfSeries: game,
});
