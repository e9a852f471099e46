import { total } from '../ice/tally.mjs';
import { skatingCounts } from '../people/careers.mjs';
import { clock, share } from './clock.mjs';

/** @typedef {import('../people/players.mjs').Player} Player */
/** @typedef {import('../people/careers.mjs').Appearance} Appearance */
/** @typedef {import('../people/careers.mjs').Stint} Stint */

/**
 * A player's games of a season, the last first.
 * @param {Player} player @param {readonly Appearance[]} games his, all @param {number} season @param {2 | 3} type
 * @param {readonly Stint[]} stints his, all
 */
export function gameLog(player, games, season, type, stints) {
  return {
    seasonId: season,
    gameTypeId: type,
    playerStatsSeasons: seasonsOf(stints),
    gameLog: games
      .filter(({ played: { fixture } }) => fixture.season === season && fixture.type === type)
      .map((game) => logLine(player, game))
      .reverse(),
  };
}

/** @param {readonly Stint[]} stints */
function seasonsOf(stints) {
  const seasons = [...new Set(stints.map(({ season }) => season))].sort((a, b) => b - a);
  return seasons.map((season) => {
    const types = stints.filter((stint) => stint.season === season).map(({ type }) => type);
    return { season, gameTypes: [...new Set(types)].sort() };
  });
}

/** @param {Player} player @param {Appearance} appearance */
function logLine(player, { played: { fixture }, side, against, tally }) {
  const goalie = player.position === 'G';
  const { goals, assists, pim, ...counts } = skatingCounts(tally);
  return {
    gameId: fixture.id,
    teamAbbrev: side.team.code,
    homeRoadFlag: side.flag === 'home' ? 'H' : 'R',
    gameDate: fixture.date,
    goals,
    assists,
    commonName: side.team.name,
    opponentCommonName: against.team.name,
    ...(goalie ? keeping(tally) : { ...counts, shifts: tally.shifts }),
    opponentAbbrev: against.team.code,
    pim,
    toi: clock(tally.seconds),
  };
}

/** @param {import('../ice/tally.mjs').Tally} tally */
export function keeping({ started, decision, shotsAgainst, goalsAgainst, shutouts }) {
  const [faced, against] = [total(shotsAgainst), total(goalsAgainst)];
  return {
    gamesStarted: Number(started),
    ...(decision === undefined ? {} : { decision }),
    shotsAgainst: faced,
    goalsAgainst: against,
    ...(faced === 0 ? {} : { savePctg: share(faced - against, faced) }),
    shutouts,
  };
}
