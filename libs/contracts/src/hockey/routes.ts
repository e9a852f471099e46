import { z } from 'zod';
import { clubName, gameRow, id, leagueName, metricColumn, personName, withProvenance } from '../league/shapes.js';
import { defineRoute } from '../route.js';

const count = z.int().nullable();

/** Rank pools as readers know them: "skaters", "forwards", "defensemen", "goalies". */
const rank = z.object({
  season: z.string(),
  phase: z.string(),
  metric: metricColumn,
  pool: z.string(),
  poolSize: z.int(),
  /** How many of the pool have less, and how many as much, himself among them. */
  below: z.int(),
  equal: z.int(),
  value: z.number(),
  /** 0 to 100 by mid-rank; higher is better. */
  percentile: z.number(),
});

/** Where a player stands, season by season; empty where nobody ranked him: no game, no rank. */
export const playerRanks = defineRoute({
  id: 'hockey.player-ranks',
  method: 'GET',
  path: '/v1/hockey/players/:player/ranks',
  summary: "A hockey player's percentiles, with their pools",
  policy: 'public',
  params: z.object({ player: id }),
  response: z.object({ ranks: z.array(rank), ...withProvenance }),
  list: 'ranks',
});

const moment = {
  period: z.int(),
  periodKind: z.enum(['regulation', 'overtime', 'shootout']),
  /** Since the period began. */
  seconds: z.int(),
};

const skater = z.object({
  person: personName,
  number: z.string().nullable(),
  position: z.string().nullable(),
  goals: count,
  assists: count,
  points: count,
  plusMinus: count,
  penaltyMinutes: count,
  shots: count,
  hits: count,
  blockedShots: count,
  powerPlayGoals: count,
  giveaways: count,
  takeaways: count,
  /** 0 to 1. */
  faceoffShare: z.number().nullable(),
  shifts: count,
  secondsOnIce: count,
  /** Game Score where all of its inputs are known; else null. */
  gameScore: z.number().nullable(),
  /** The score of the inputs that do not need to know who was on the ice. */
  individualScore: z.number().nullable(),
});

const goalie = z.object({
  person: personName,
  number: z.string().nullable(),
  started: z.boolean().nullable(),
  decision: z.enum(['W', 'L', 'O']).nullable(),
  shotsAgainst: count,
  goalsAgainst: count,
  savePercentage: z.number().nullable(),
  secondsOnIce: count,
});

/** Score, goals and penalties in order, shots by period, every shot attempt on the rink, box score. */
export const hockeyGame = defineRoute({
  id: 'hockey.game',
  method: 'GET',
  path: '/v1/hockey/games/:game',
  summary: 'A hockey game',
  policy: 'public',
  params: z.object({ game: id }),
  response: z.object({
    league: leagueName,
    seasonLabel: z.string(),
    game: gameRow,
    /** regulation, overtime or shootout; null while it is not over. */
    ending: z.enum(['regulation', 'overtime', 'shootout']).nullable(),
    /** A period each, in order; empty where the game's plays are not loaded. */
    periods: z.array(
      z.object({
        period: z.int(),
        periodKind: z.enum(['regulation', 'overtime', 'shootout']),
        awayGoals: z.int(),
        homeGoals: z.int(),
        awayShots: z.int(),
        homeShots: z.int(),
      }),
    ),
    goals: z.array(
      z.object({
        ...moment,
        club: clubName,
        scorer: personName.nullable(),
        assists: z.array(personName),
        goalie: personName.nullable(),
        /** even, power-play, shorthanded, or null where the source does not say. */
        strength: z.enum(['even', 'power-play', 'shorthanded']).nullable(),
        emptyNet: z.boolean(),
        shotType: z.string().nullable(),
        awayScore: z.int(),
        homeScore: z.int(),
      }),
    ),
    penalties: z.array(
      z.object({
        ...moment,
        club: clubName,
        offender: personName.nullable(),
        drawnBy: personName.nullable(),
        infraction: z.string().nullable(),
        minutes: z.int().nullable(),
      }),
    ),
    /** Attempts at the net with a place; metres from the centre spot towards the attacked net, and to its left. */
    shots: z.array(
      z.object({
        ...moment,
        club: clubName,
        shooter: personName.nullable(),
        type: z.enum(['goal', 'shot-on-goal', 'missed-shot', 'blocked-shot']),
        shotType: z.string().nullable(),
        x: z.number(),
        y: z.number(),
      }),
    ),
    /** Away first; empty where the game's box score is not loaded. */
    box: z.array(z.object({ club: clubName, skaters: z.array(skater), goalies: z.array(goalie) })),
    winningGoalie: personName.nullable(),
    winningScorer: personName.nullable(),
    ...withProvenance,
  }),
  list: 'shots',
});

/** The original's addresses: which club or player of ours an upstream id is. */
export const byUpstreamId = defineRoute({
  id: 'hockey.by-upstream-id',
  method: 'GET',
  path: '/v1/hockey/upstream/:kind/:upstreamId',
  summary: 'The club or player behind an id of the NHL',
  policy: 'public',
  params: z.object({ kind: z.enum(['team', 'player']), upstreamId: z.string().regex(/^\d{1,10}$/) }),
  response: z.object({ id }),
});
