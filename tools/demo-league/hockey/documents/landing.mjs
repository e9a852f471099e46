import { assets, logo, teamIn } from '../clubs.mjs';
import { skatingCounts, sum } from '../people/careers.mjs';
import { clock, share } from './clock.mjs';
import { keeping } from './game-log.mjs';
import { birth, body } from './roster.mjs';

/** @typedef {import('../clubs.mjs').Club} Club */
/** @typedef {import('../people/players.mjs').Player} Player */
/** @typedef {import('../people/careers.mjs').Appearance} Appearance */
/** @typedef {import('../people/careers.mjs').Stint} Stint */

/**
 * @typedef {object} Told what a player's page is made of
 * @property {Player} player
 * @property {Club | undefined} club where he is now
 * @property {number} season the last one played
 * @property {readonly Player[]} mates
 * @property {readonly Appearance[]} games
 * @property {readonly Stint[]} stints all, in order
 * @property {readonly object[]} others seasons in other leagues
 */

/** A player's own page. Who has played in no game of the league has no totals. @param {Told} told */
export function landing({ player, club, season, mates, games, stints, others }) {
  const team = club === undefined ? undefined : teamIn(club, season);
  const slug = slugOf(player);
  return {
    playerId: player.id,
    isActive: team !== undefined,
    ...(team === undefined
      ? {}
      : {
          currentTeamId: team.id,
          currentTeamAbbrev: team.code,
          fullTeamName: team.fullName,
          teamCommonName: team.name,
          teamPlaceNameWithPreposition: team.placeWithPreposition,
        }),
    firstName: player.first,
    lastName: player.last,
    badges: [],
    ...(team === undefined ? {} : { teamLogo: logo(team.code, 'light') }),
    ...(player.number === undefined ? {} : { sweaterNumber: player.number }),
    position: player.position,
    headshot: `${assets}/mugs/nhl/${team === undefined ? 'latest' : `${season}/${team.code}`}/${player.id}.png`,
    heroImage: `${assets}/mugs/actionshots/1296x729/${player.id}.jpg`,
    ...body(player),
    ...birth(player),
    shootsCatches: player.shoots,
    ...(player.draft === undefined ? {} : { draftDetails: player.draft }),
    playerSlug: slug,
    inTop100AllTime: 0,
    inHHOF: 0,
    ...(stints.length === 0 ? {} : totals(player, stints, games)),
    shopLink: '#TODO',
    twitterLink: '#TODO',
    watchLink: '#TODO',
    seasonTotals: [...others, ...stints.map((stint) => seasonRow(player, stint))],
    ...(team === undefined
      ? {}
      : {
          currentTeamRoster: mates
            .filter((mate) => mate !== player)
            .map((mate) => ({
              playerId: mate.id,
              lastName: mate.last,
              firstName: mate.first,
              playerSlug: slugOf(mate),
            })),
        }),
  };
}

/** @param {Player} player */
const slugOf = ({ id, first, last }) =>
  `${first.default} ${last.default} ${id}`
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();

/** @param {Player} player @param {readonly Stint[]} stints @param {readonly Appearance[]} games */
function totals(player, stints, games) {
  const last = Math.max(...stints.map(({ season }) => season));
  /** @param {2 | 3} type */
  const of = (type) => stints.filter((stint) => stint.type === type);
  /** @param {2 | 3} type */
  const featured = (type) => {
    const own = of(type).filter(({ season }) => season === last);
    return own.length === 0 ? undefined : { subSeason: short(player, own), career: short(player, of(type)) };
  };
  const [regular, playoffs] = [featured(2), featured(3)];
  return {
    featuredStats: { season: last, ...(regular ? { regularSeason: regular } : {}), ...(playoffs ? { playoffs } : {}) },
    careerTotals: {
      ...(of(2).length === 0 ? {} : { regularSeason: full(player, of(2)) }),
      ...(of(3).length === 0 ? {} : { playoffs: full(player, of(3)) }),
    },
    last5Games: games
      .slice(-5)
      .reverse()
      .map((game) => shortLine(player, game)),
  };
}

/** A game as the page of its player tells it: shorter than his log does. @param {Player} player @param {Appearance} appearance */
function shortLine({ position }, { played: { fixture }, side, against, tally }) {
  return {
    ...(position === 'G' ? { ...kept(tally), penaltyMins: tally.penaltyMinutes } : skated(tally)),
    gameDate: fixture.date,
    gameId: fixture.id,
    gameTypeId: fixture.type,
    homeRoadFlag: side.flag === 'home' ? 'H' : 'R',
    opponentAbbrev: against.team.code,
    teamAbbrev: side.team.code,
    toi: clock(tally.seconds),
  };
}

/** @param {import('../ice/tally.mjs').Tally} tally */
function kept(tally) {
  const { gamesStarted, decision, shotsAgainst, goalsAgainst, savePctg } = keeping(tally);
  const told = { gamesStarted, decision, shotsAgainst, goalsAgainst, savePctg };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** @param {import('../ice/tally.mjs').Tally} tally */
function skated(tally) {
  const { goals, assists, points, plusMinus, pim, powerPlayGoals, shorthandedGoals, shots } = skatingCounts(tally);
  return { goals, assists, points, plusMinus, pim, powerPlayGoals, shorthandedGoals, shots, shifts: tally.shifts };
}

/** @param {Player} player @param {readonly Stint[]} stints */
function short(player, stints) {
  const row = full(player, stints);
  const own = ['gamesPlayed', 'goalsAgainstAvg', 'losses', 'otLosses', 'savePctg', 'shutouts', 'wins'];
  const entries = Object.entries(row);
  return Object.fromEntries(
    player.position === 'G'
      ? entries.filter(([name]) => own.includes(name))
      : entries.filter(([name]) => name !== 'avgToi' && name !== 'faceoffWinningPctg'),
  );
}

/** Counts of stints together, with the means that upstream gives. @param {Player} player @param {readonly Stint[]} stints @returns {Record<string, number | string>} */
function full(player, stints) {
  const counts = sum(stints.map((stint) => stint.counts));
  const {
    seconds = 0,
    won = 0,
    lost = 0,
  } = sum(stints.map((stint) => ({ seconds: stint.seconds, won: stint.won, lost: stint.lost })));
  const { shotsAgainst = 0, goalsAgainst = 0, gamesPlayed = 0, goals = 0, shots = 0 } = counts;
  if (player.position === 'G') {
    const rates = {
      goalsAgainstAvg: share(goalsAgainst * 3600, seconds),
      savePctg: share(shotsAgainst - goalsAgainst, shotsAgainst),
    };
    return { ...counts, ...rates, timeOnIce: clock(seconds) };
  }
  const rates = { shootingPctg: share(goals, shots), faceoffWinningPctg: share(won, won + lost) };
  return { ...counts, ...rates, avgToi: clock(Math.round(seconds / gamesPlayed)) };
}

/** @param {Player} player @param {Stint} stint */
const seasonRow = (player, stint) => ({
  gameTypeId: stint.type,
  leagueAbbrev: 'NHL',
  season: stint.season,
  sequence: stint.sequence,
  teamCommonName: stint.team.name,
  teamName: stint.team.fullName,
  teamPlaceNameWithPreposition: stint.team.placeWithPreposition,
  ...full(player, [stint]),
});
