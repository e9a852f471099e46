import { clubs, teamIn } from '../clubs.mjs';
import { total } from '../ice/tally.mjs';

/** @typedef {import('../../random.mjs').Random} Random */
/** @typedef {import('../clubs.mjs').Club} Club */
/** @typedef {import('../clubs.mjs').Team} Team */
/** @typedef {import('../ice/side.mjs').Side} Side */
/** @typedef {import('../ice/tally.mjs').Tally} Tally */
/** @typedef {import('./players.mjs').Player} Player */
/** @typedef {import('../season.mjs').Played} Played */

/** A game that somebody played. @typedef {{ played: Played, side: Side, against: Side, tally: Tally }} Appearance */

/**
 * What somebody did with a club in a row, in upstream's words; and what means are made of.
 * @typedef {object} Stint
 * @property {number} season
 * @property {2 | 3} type
 * @property {number} sequence among those of the season
 * @property {Team} team
 * @property {Record<string, number>} counts
 * @property {number} seconds
 * @property {number} won faceoffs
 * @property {number} lost
 */

/** Everybody's games, in the order played. @param {readonly Played[]} games @returns {Map<Player, Appearance[]>} */
export function appearances(games) {
  /** @type {Map<Player, Appearance[]>} */
  const found = new Map();
  for (const played of games) {
    for (const side of [played.game.home, played.game.away]) {
      for (const [player, tally] of side.tallies) {
        if (tally.seconds === 0) continue;
        const own = found.get(player) ?? [];
        found.set(player, own);
        own.push({ played, side, against: played.game.other(side), tally });
      }
    }
  }
  return found;
}

/** @param {Tally} tally @returns {Record<string, number>} */
export const skatingCounts = (tally) => ({
  goals: tally.goals,
  assists: tally.assists,
  points: tally.points,
  plusMinus: tally.plusMinus,
  powerPlayGoals: tally.powerPlayGoals,
  powerPlayPoints: tally.powerPlayPoints,
  gameWinningGoals: tally.gameWinningGoals,
  otGoals: tally.overtimeGoals,
  shots: tally.shots,
  shorthandedGoals: tally.shorthandedGoals,
  shorthandedPoints: tally.shorthandedPoints,
  pim: tally.penaltyMinutes,
});

/** @param {Tally} tally @returns {Record<string, number>} */
const goaltendingCounts = (tally) => ({
  goals: tally.goals,
  assists: tally.assists,
  gamesStarted: Number(tally.started),
  wins: Number(tally.decision === 'W'),
  losses: Number(tally.decision === 'L'),
  otLosses: Number(tally.decision === 'O'),
  shotsAgainst: total(tally.shotsAgainst),
  goalsAgainst: total(tally.goalsAgainst),
  shutouts: tally.shutouts,
  pim: tally.penaltyMinutes,
});

/** @param {readonly Readonly<Record<string, number>>[]} rows */
export function sum(rows) {
  /** @type {Record<string, number>} */
  const sums = {};
  for (const row of rows) for (const [name, count] of Object.entries(row)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

/** The stints that were played. @param {Player} player @param {readonly Appearance[]} games @returns {Stint[]} */
export function playedStints(player, games) {
  /** @type {Stint[]} */
  const stints = [];
  for (const { played, side, tally } of games) {
    const { season, type } = played.fixture;
    const before = stints.filter((one) => one.season === season && one.type === type);
    let stint = before.at(-1);
    if (stint?.team !== side.team) {
      stint = { season, type, sequence: before.length + 1, team: side.team, counts: {}, seconds: 0, won: 0, lost: 0 };
      stints.push(stint);
    }
    const counts = player.position === 'G' ? goaltendingCounts(tally) : skatingCounts(tally);
    stint.counts = sum([stint.counts, counts, { gamesPlayed: 1 }]);
    stint.seconds += tally.seconds;
    stint.won += tally.faceoffsWon;
    stint.lost += tally.faceoffsLost;
  }
  return stints;
}

const firstPublished = 2009;
const lastPublished = 2022;

/**
 * Seasons before the league's games are told: totals, made up.
 * @param {Random} random @param {Player} player @param {Club} last the club of his last one @returns {Stint[]}
 */
export function publishedStints(random, player, last) {
  /** @type {Stint[]} */
  const stints = [];
  const debut = Math.max(firstPublished, Number(player.birthDate.slice(0, 4)) + random.whole(19, 23));
  let club = random.pick(clubs);
  for (let year = debut; year <= lastPublished; year++) {
    const season = year * 10_000 + year + 1;
    if (year === lastPublished) club = last;
    else if (random.chance(0.15)) club = random.pick(clubs);
    // Somebody goes and comes back in a season: his first club has two stints.
    const away = random.chance(0.02) ? clubs.find((one) => one !== club) : undefined;
    const path = away === undefined ? [club] : [club, away, club];
    path.forEach((one, place) => {
      const games = Math.ceil(
        random.whole(player.position === 'G' ? 8 : 18, player.position === 'G' ? 28 : 40) / path.length,
      );
      stints.push({
        ...madeUp(random, player, games),
        season,
        type: 2,
        sequence: place + 1,
        team: teamIn(one, season),
      });
    });
    if (random.chance(0.4)) {
      const games = random.whole(4, 13);
      stints.push({ ...madeUp(random, player, games), season, type: 3, sequence: 1, team: teamIn(club, season) });
    }
  }
  return stints;
}

/** @param {Random} random @param {Player} player @param {number} games */
function madeUp(random, player, games) {
  /** @param {number} mean */
  const about = (mean) => Math.max(0, Math.round(mean + random.normal() * Math.sqrt(mean)));
  if (player.position === 'G') {
    const seconds = games * 3480 + random.whole(0, 900);
    const shotsAgainst = about(games * 28);
    const goalsAgainst = Math.min(shotsAgainst, about((shotsAgainst * 0.095) / player.saves));
    const wins = Math.min(games, about(games * 0.48));
    const losses = Math.min(games - wins, about(games * 0.37));
    const otLosses = Math.min(games - wins - losses, random.whole(0, 4));
    const shutouts = Math.min(wins, about(games * 0.06));
    const counts = {
      gamesPlayed: games,
      goals: 0,
      assists: about(games * 0.02),
      gamesStarted: Math.max(games - random.whole(0, 2), wins),
      wins,
      losses,
      otLosses,
      shotsAgainst,
      goalsAgainst,
      shutouts,
      pim: 0,
    };
    return { counts, seconds, won: 0, lost: 0 };
  }
  const shots = about(games * 1.7 * player.shooting);
  const goals = Math.min(shots, about(shots * 0.1 * player.finishing));
  const assists = about(games * 0.28 * player.passing);
  const powerPlayGoals = Math.min(goals, about(goals * 0.2));
  const powerPlayPoints = powerPlayGoals + Math.min(assists, about(assists * 0.25));
  const shorthandedGoals = Math.min(goals - powerPlayGoals, about(goals * 0.02));
  const drawn = player.position === 'C' ? games * random.whole(7, 15) : random.whole(0, games);
  const won = Math.round(drawn * player.faceoffs);
  const counts = {
    gamesPlayed: games,
    goals,
    assists,
    points: goals + assists,
    plusMinus: Math.round(random.normal() * 6),
    powerPlayGoals,
    powerPlayPoints,
    gameWinningGoals: Math.min(goals, about(goals * 0.15)),
    otGoals: Math.min(goals, about(goals * 0.03)),
    shots,
    shorthandedGoals,
    shorthandedPoints: shorthandedGoals,
    pim: about(games * 0.28 * player.temper) * 2,
  };
  const seconds = games * Math.round(720 + 260 * Math.min(2, player.shooting * 0.6 + player.passing * 0.5));
  return { counts, seconds, won, lost: drawn - won };
}

const farms = /** @type {const} */ ([
  ['WFL', 'Woodland Farm Lumberjills'],
  ['WFL', 'Harbour Farm Cormorants'],
  ['QJHL', 'Rapides de Sainte-Aubépine'],
  ['J30 Elit', 'Skärnholm J30'],
]);

/** Elsewhere: upstream lists other leagues too, with fewer columns. @param {Random} random @param {Player} player @param {number} until year of his first season in the league */
export function elsewhere(random, player, until) {
  const first = Number(player.birthDate.slice(0, 4)) + 17;
  return Array.from({ length: Math.max(0, Math.min(2, until - first)) }, (_, index) => {
    const year = Math.max(first, until - 2) + index;
    const [leagueAbbrev, teamName] = random.pick(farms);
    const games = random.whole(20, 60);
    const season = {
      gameTypeId: 2,
      gamesPlayed: games,
      leagueAbbrev,
      season: year * 10_000 + year + 1,
      sequence: 90_001 + index,
      teamName: { default: teamName },
    };
    if (player.position === 'G') return { ...season, goalsAgainstAvg: Math.round((2 + random.next() * 2) * 100) / 100 };
    const [goals, assists] = [random.whole(0, games / 2), random.whole(0, games / 2)];
    return { ...season, goals, assists, points: goals + assists, pim: random.whole(0, games) };
  });
}
