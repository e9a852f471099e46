import { personGameColumns } from '../league/line-columns.js';
import { nullableCounts } from '../league/nullable-counts.js';
import { defineRecord } from '../record.js';

/** What a hockey game adds to a game. */
export const hockeyGame = defineRecord({
  kind: 'hockey-game',
  table: 'hockey_game',
  key: ['game', 'source'],
  indexes: [['seasonId']],
  columns: {
    game: { type: 'id', refersTo: 'game' },
    source: { type: 'string', length: 60 },
    seasonId: { type: 'id' },
    /** One of `gameEndings`; null while it is not over. */
    ending: { type: 'string', length: 12, nullable: true },
    winningGoalie: { type: 'id', refersTo: 'person', nullable: true },
    /** Who scored the goal that won it. */
    winningScorer: { type: 'id', refersTo: 'person', nullable: true },
  },
});

/** A skater in a game's box score: what only it tells stands beside what the game log has too. */
export const skaterBoxLine = defineRecord({
  kind: 'skater-box-line',
  table: 'skater_box_line',
  key: ['game', 'person', 'source'],
  indexes: [['person']],
  columns: {
    ...personGameColumns,
    number: { type: 'string', length: 4, nullable: true },
    position: { type: 'string', length: 10, nullable: true },
    ...nullableCounts(
      'goals',
      'assists',
      'points',
      'plusMinus',
      'penaltyMinutes',
      'hits',
      'powerPlayGoals',
      'shots',
      'blockedShots',
      'shifts',
      'giveaways',
      'takeaways',
      'secondsOnIce',
    ),
    /** 0 to 1. */
    faceoffShare: { type: 'float', nullable: true },
  },
});

export const goalieBoxLine = defineRecord({
  kind: 'goalie-box-line',
  table: 'goalie_box_line',
  key: ['game', 'person', 'source'],
  indexes: [['person']],
  columns: {
    ...personGameColumns,
    number: { type: 'string', length: 4, nullable: true },
    started: { type: 'boolean', nullable: true },
    /** W, L or O (overtime or shootout loss); null without a decision. */
    decision: { type: 'string', length: 1, nullable: true },
    ...nullableCounts('shotsAgainst', 'goalsAgainst', 'penaltyMinutes', 'secondsOnIce'),
  },
});

/** A play of a game's play-by-play. */
export const hockeyPlay = defineRecord({
  kind: 'hockey-play',
  table: 'hockey_play',
  key: ['game', 'source', 'sequence'],
  indexes: [['seasonId'], ['person']],
  columns: {
    game: { type: 'id', refersTo: 'game' },
    source: { type: 'string', length: 60 },
    seasonId: { type: 'id' },
    /** In the order of the source; not without gaps. */
    sequence: { type: 'int' },
    /** 1 to 3, 4 and on for overtimes; the shootout has a number of its own. */
    period: { type: 'int' },
    /** regulation, overtime or shootout */
    periodKind: { type: 'string', length: 12 },
    /** Since the period began. */
    seconds: { type: 'int' },
    /** One of `playTypes`. */
    type: { type: 'string', length: 20 },
    /** Whose play it is: the shooter's also where the shot was blocked, the offender's of a penalty. */
    club: { type: 'id', refersTo: 'club', nullable: true },
    /** Who shot, scored, sinned, won, hit, lost or took the puck. */
    person: { type: 'id', refersTo: 'person', nullable: true },
    /** Who suffered it: blocked the shot, drew the penalty, lost the face-off, was hit. */
    other: { type: 'id', refersTo: 'person', nullable: true },
    firstAssist: { type: 'id', refersTo: 'person', nullable: true },
    secondAssist: { type: 'id', refersTo: 'person', nullable: true },
    /** In the net that was shot at; null for an empty one. */
    goalie: { type: 'id', refersTo: 'person', nullable: true },
    /**
     * Metres from the centre spot towards the net that the play's club attacks, and to its left; of a blocked shot the place
     * of the block. Null where not told.
     */
    x: { type: 'float', nullable: true },
    y: { type: 'float', nullable: true },
    shotType: { type: 'string', length: 20, nullable: true },
    /** Skaters and goalie of each side, as the source codes them: "1551" = away goalie, away skaters, home skaters, home goalie. */
    situation: { type: 'string', length: 4, nullable: true },
    /** roughing, hooking; why a shot missed. */
    detail: { type: 'string', length: 60, nullable: true },
    penaltyMinutes: { type: 'int', nullable: true },
    /** After the play. */
    awayScore: { type: 'int', nullable: true },
    homeScore: { type: 'int', nullable: true },
  },
});

/** A club's record in a season. */
export const hockeyStanding = defineRecord({
  kind: 'hockey-standing',
  table: 'hockey_standing',
  key: ['seasonId', 'phase', 'club'],
  columns: {
    seasonId: { type: 'id' },
    phase: { type: 'string', length: 20 },
    club: { type: 'id', refersTo: 'club' },
    /** Place in its division, 1 is first; ties share a place only where no tie-breaker tells them apart. */
    place: { type: 'int' },
    conferencePlace: { type: 'int' },
    leaguePlace: { type: 'int' },
    /** Won games of the current run: 4; lost ones, in overtime too, negative: -2. */
    streak: { type: 'int' },
    games: { type: 'int' },
    wins: { type: 'int' },
    losses: { type: 'int' },
    overtimeLosses: { type: 'int' },
    points: { type: 'int' },
    regulationWins: { type: 'int' },
    /** Wins in regulation and overtime, without shootouts. */
    regulationAndOvertimeWins: { type: 'int' },
    goalsFor: { type: 'int' },
    goalsAgainst: { type: 'int' },
    homeWins: { type: 'int' },
    homeLosses: { type: 'int' },
    homeOvertimeLosses: { type: 'int' },
    awayWins: { type: 'int' },
    awayLosses: { type: 'int' },
    awayOvertimeLosses: { type: 'int' },
    lastTenWins: { type: 'int' },
    lastTenLosses: { type: 'int' },
    lastTenOvertimeLosses: { type: 'int' },
    shootoutWins: { type: 'int' },
    shootoutLosses: { type: 'int' },
  },
});

/** A player's percentile among those of a pool, as of the season's last import. */
const rank = {
  key: ['person', 'seasonId', 'phase', 'metric', 'pool'],
  indexes: [['seasonId']],
  columns: {
    person: { type: 'id', refersTo: 'person' },
    seasonId: { type: 'id' },
    phase: { type: 'string', length: 20 },
    /** Id of a metric. */
    metric: { type: 'string', length: 60 },
    /** One of `rankPools`. */
    pool: { type: 'string', length: 20 },
    value: { type: 'float' },
    /** How many are in the pool, himself among them. */
    poolSize: { type: 'int' },
    below: { type: 'int' },
    /** As good as he, himself among them. */
    equal: { type: 'int' },
    /** 0 to 100, in the convention that the processor was set to. */
    percentile: { type: 'float' },
  },
} as const;

export const skaterRank = defineRecord({ kind: 'skater-rank', table: 'skater_rank', ...rank });

export const goalieRank = defineRecord({ kind: 'goalie-rank', table: 'goalie_rank', ...rank });
