import { isoDate, dayOf } from '../../calendar.mjs';
import { clubs, conferences, logo, teamIn } from '../clubs.mjs';
import { better, countsOf, tableOf } from '../table.mjs';
import { share } from './clock.mjs';

/** @typedef {import('../season.mjs').Played} Played */
/** @typedef {import('../table.mjs').Counts} Counts */
/** @typedef {import('../table.mjs').Result} Result */
/** @typedef {import('../table.mjs').Standing} Standing */

/** Every team there ever was; of one that stands for whoever qualifies there is no franchise. */
export function teamList() {
  const data = clubs.flatMap(({ franchise, teams }) =>
    [...teams].reverse().map(([, { id, code, fullName }]) => ({
      id,
      franchiseId: franchise,
      fullName: fullName.default,
      leagueId: 133,
      rawTricode: code,
      triCode: code,
    })),
  );
  const nobody = {
    id: 970,
    franchiseId: null,
    fullName: 'To be determined',
    leagueId: 133,
    rawTricode: 'TBD',
    triCode: 'TBD',
  };
  return { data: [...data, nobody], total: data.length + 1 };
}

/** @param {readonly Standing[]} standings @param {(standing: Standing) => Counts} counts @returns {(standing: Standing) => number} place, from 1 */
function places(standings, counts) {
  const order = [...standings].sort((a, b) => better(counts(a), counts(b)));
  return (standing) => order.indexOf(standing) + 1;
}

/**
 * The regular season's standings after the games of a day.
 * @param {readonly Played[]} played of one season @param {number} season @param {string} date
 */
export function standings(played, season, date) {
  const table = tableOf(played.filter(({ fixture }) => fixture.date <= date));
  /** @param {Standing} one */
  const whole = (one) => one.counts;
  /** @type {Readonly<Record<'Home' | 'L10' | 'Road' | '', (one: Standing) => Counts>>} */
  const ways = {
    Home: ({ results }) => countsOf(results.filter(({ home }) => home)),
    L10: ({ results }) => countsOf(results.slice(-10)),
    Road: ({ results }) => countsOf(results.filter(({ home }) => !home)),
    '': whole,
  };
  const rows = table.map((one) => {
    const { conference: letter } = one.club;
    const { name, division, divisionCode } = conferences[letter];
    const own = table.filter(({ club }) => club.conference === letter);
    const sequences = Object.entries(ways).flatMap(([way, counts]) => [
      [`conference${way}Sequence`, places(own, counts)(one)],
      [`division${way}Sequence`, places(own, counts)(one)],
      [`league${way}Sequence`, places(table, counts)(one)],
    ]);
    const team = teamIn(one.club, season);
    const { counts } = one;
    const games = counts.gamesPlayed;
    const last = one.results.at(-1);
    return {
      conferenceAbbrev: letter,
      conferenceName: name,
      date,
      divisionAbbrev: divisionCode,
      divisionName: division,
      gameTypeId: 2,
      gamesPlayed: games,
      goalDifferential: counts.goalDifferential,
      goalDifferentialPctg: share(counts.goalDifferential, games),
      goalAgainst: counts.goalsAgainst,
      goalFor: counts.goalsFor,
      goalsForPctg: share(counts.goalsFor, games),
      ...split('home', ways.Home(one)),
      ...split('l10', ways.L10(one)),
      ...split('road', ways.Road(one)),
      losses: counts.losses,
      otLosses: counts.otLosses,
      placeName: team.place,
      pointPctg: share(counts.points, 2 * games),
      points: counts.points,
      regulationPlusOtWinPctg: share(counts.regulationPlusOtWins, games),
      regulationPlusOtWins: counts.regulationPlusOtWins,
      regulationWinPctg: share(counts.regulationWins, games),
      regulationWins: counts.regulationWins,
      seasonId: season,
      shootoutLosses: counts.shootoutLosses,
      shootoutWins: counts.shootoutWins,
      ...(last === undefined ? {} : streak(one.results)),
      teamName: team.fullName,
      teamCommonName: team.name,
      teamAbbrev: { default: team.code },
      teamLogo: logo(team.code, 'light'),
      ties: 0,
      waiversSequence: table.length - table.indexOf(one),
      wildcardSequence: 0,
      winPctg: share(counts.wins, games),
      wins: counts.wins,
      ...Object.fromEntries(sequences),
    };
  });
  return { wildCardIndicator: false, standingsDateTimeUtc: `${isoDate(dayOf(date) + 1)}T05:42:37Z`, standings: rows };
}

/** @param {'home' | 'l10' | 'road'} way @param {Counts} counts */
const split = (way, counts) => ({
  [`${way}GamesPlayed`]: counts.gamesPlayed,
  [`${way}GoalDifferential`]: counts.goalDifferential,
  [`${way}GoalsAgainst`]: counts.goalsAgainst,
  [`${way}GoalsFor`]: counts.goalsFor,
  [`${way}Losses`]: counts.losses,
  [`${way}OtLosses`]: counts.otLosses,
  [`${way}Points`]: counts.points,
  [`${way}RegulationPlusOtWins`]: counts.regulationPlusOtWins,
  [`${way}RegulationWins`]: counts.regulationWins,
  [`${way}Ties`]: 0,
  [`${way}Wins`]: counts.wins,
});

/** @param {readonly Result[]} results */
function streak(results) {
  const letters = results.map(({ won, ending }) => (won ? 'W' : ending === 'REG' ? 'L' : 'OT'));
  const code = letters.at(-1);
  const before = letters.findLastIndex((letter) => letter !== code);
  return { streakCode: code, streakCount: letters.length - 1 - before };
}
