import { assets } from '../clubs.mjs';
import { homeDefends } from '../ice/rink.mjs';
import { total } from '../ice/tally.mjs';
import { clock, share } from './clock.mjs';
import { gameHead, teamHead } from './schedule.mjs';

/** @typedef {import('../ice/game.mjs').Game} Game */
/** @typedef {import('../ice/game.mjs').Play} Play */
/** @typedef {import('../ice/side.mjs').Side} Side */
/** @typedef {import('../people/players.mjs').Player} Player */
/** @typedef {import('../season.mjs').Played} Played */

/** @param {Played} played */
function frame(played) {
  const { fixture, game } = played;
  return {
    ...gameHead(played),
    limitedScoring: false,
    venueLocation: { default: fixture.home.town },
    periodDescriptor: periodOf(game.period, game),
    regPeriods: 3,
    awayTeam: { ...teamHead(game.away), sog: game.away.shots },
    homeTeam: { ...teamHead(game.home), sog: game.home.shots },
    clock: { timeRemaining: '00:00', secondsRemaining: 0, running: false, inIntermission: false },
    gameOutcome: { lastPeriodType: game.ending },
  };
}

/** @param {number} number @param {Game} game */
const periodOf = (number, { playoff }) => ({
  number,
  periodType: number <= 3 ? 'REG' : number === 5 && !playoff ? 'SO' : 'OT',
  maxRegulationPeriods: 3,
});

/** @param {Played} played */
export function boxScore(played) {
  const { away, home } = played.game;
  return { ...frame(played), playerByGameStats: { awayTeam: lines(away), homeTeam: lines(home) } };
}

/** @param {Side} side */
const lines = (side) => ({
  forwards: side.forwards.map((player) => skater(side, player)),
  defense: side.defence.map((player) => skater(side, player)),
  goalies: side.goalies.map((player) => goalie(side, player)),
});

/** @param {Player} player */
const person = ({ id, number, first, last, position }) => ({
  playerId: id,
  ...(number === undefined ? {} : { sweaterNumber: number }),
  name: { default: `${[...first.default][0]}. ${last.default}` },
  position,
});

/** @param {Side} side @param {Player} player */
function skater(side, player) {
  const tally = side.of(player);
  return {
    ...person(player),
    goals: tally.goals,
    assists: tally.assists,
    points: tally.points,
    plusMinus: tally.plusMinus,
    pim: tally.penaltyMinutes,
    hits: tally.hits,
    powerPlayGoals: tally.powerPlayGoals,
    sog: tally.shots,
    faceoffWinningPctg: share(tally.faceoffsWon, tally.faceoffsWon + tally.faceoffsLost),
    toi: clock(tally.seconds),
    blockedShots: tally.blocked,
    shifts: tally.shifts,
    giveaways: tally.giveaways,
    takeaways: tally.takeaways,
  };
}

/** Without a shot there is no percentage, without a decision none either. @param {Side} side @param {Player} player */
function goalie(side, player) {
  const { shotsAgainst: shots, goalsAgainst: goals, seconds, started, decision, penaltyMinutes } = side.of(player);
  const [faced, conceded] = [total(shots), total(goals)];
  /** @param {import('../ice/tally.mjs').Strength} strength */
  const saved = (strength) => `${shots[strength] - goals[strength]}/${shots[strength]}`;
  return {
    ...person(player),
    evenStrengthShotsAgainst: saved('even'),
    powerPlayShotsAgainst: saved('powerPlay'),
    shorthandedShotsAgainst: saved('shorthanded'),
    saveShotsAgainst: `${faced - conceded}/${faced}`,
    ...(faced === 0 ? {} : { savePctg: share(faced - conceded, faced) }),
    evenStrengthGoalsAgainst: goals.even,
    powerPlayGoalsAgainst: goals.powerPlay,
    shorthandedGoalsAgainst: goals.shorthanded,
    pim: penaltyMinutes,
    goalsAgainst: conceded,
    toi: clock(seconds),
    starter: started,
    ...(decision === undefined ? {} : { decision }),
    shotsAgainst: faced,
    saves: faced - conceded,
  };
}

/** @param {Played} played */
export function playByPlay(played) {
  const { fixture, game } = played;
  return {
    ...frame(played),
    shootoutInUse: !game.playoff,
    otInUse: true,
    displayPeriod: 1,
    plays: game.plays.map((play, index) => told(game, play, index)),
    rosterSpots: [game.away, game.home].flatMap((side) =>
      [...side.tallies.keys()].map((player) => ({
        teamId: side.team.id,
        playerId: player.id,
        firstName: player.first,
        lastName: player.last,
        ...(player.number === undefined ? {} : { sweaterNumber: player.number }),
        positionCode: player.position,
        headshot: `${assets}/mugs/nhl/${fixture.season}/${side.team.code}/${player.id}.png`,
      })),
    ),
    summary: {},
  };
}

/** @param {Game} game @param {Play} play @param {number} index */
function told(game, { period, second, situation, typeCode, typeDescKey, details }, index) {
  const periodDescriptor = periodOf(period, game);
  const length = periodDescriptor.periodType === 'SO' ? 0 : period > 3 && !game.playoff ? 300 : 1200;
  return {
    eventId: index + 8,
    periodDescriptor,
    timeInPeriod: clock(second),
    timeRemaining: clock(length - second),
    situationCode: situation,
    homeTeamDefendingSide: homeDefends(period),
    typeCode,
    typeDescKey,
    sortOrder: (index + 4) * 2,
    ...(details === undefined ? {} : { details }),
  };
}
