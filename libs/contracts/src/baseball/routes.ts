import { z } from 'zod';
import {
  clubName,
  gameRow,
  id,
  leagueName,
  personName,
  values,
  metricColumn,
  seasonName,
  withProvenance,
} from '../league/shapes.js';
import { defineRoute } from '../route.js';

const play = z.object({
  sequence: z.int(),
  inning: z.int(),
  half: z.enum(['top', 'bottom']),
  outsBefore: z.int(),
  /** First, second, third: who stands there before the play. */
  bases: z.tuple([personName.nullable(), personName.nullable(), personName.nullable()]),
  awayScore: z.int(),
  homeScore: z.int(),
  balls: z.int().nullable(),
  strikes: z.int().nullable(),
  batter: personName,
  pitcher: personName,
  type: z.string(),
  /** "Singles to left field; Trout scores." */
  sentence: z.string(),
  /** As the source writes it. */
  text: z.string(),
  runs: z.int(),
  outs: z.int(),
});

/** Line score, box score and play by play. */
export const baseballGame = defineRoute({
  id: 'baseball.game',
  method: 'GET',
  path: '/v1/baseball/games/:game',
  summary: 'A baseball game',
  policy: 'public',
  params: z.object({ game: id }),
  response: z.object({
    league: leagueName,
    seasonLabel: z.string(),
    game: gameRow.extend({ attendance: z.int().nullable(), durationMinutes: z.int().nullable() }),
    innings: z.int().nullable(),
    lineScore: z
      .object({
        away: z.array(z.int().nullable()),
        home: z.array(z.int().nullable()),
        awayHits: z.int().nullable(),
        homeHits: z.int().nullable(),
        awayErrors: z.int().nullable(),
        homeErrors: z.int().nullable(),
      })
      .nullable(),
    decisions: z.object({ winner: personName.nullable(), loser: personName.nullable(), save: personName.nullable() }),
    box: z.array(
      z.object({
        line: z.string(),
        title: z.string(),
        club: clubName,
        columns: z.array(metricColumn),
        rows: z.array(z.object({ person: personName, position: z.string().nullable(), started: z.boolean(), values })),
        total: values,
      }),
    ),
    plays: z.array(play),
    /** Set where the source's game was rejected: what is missing and why. */
    missing: z.string().nullable(),
    ...withProvenance,
  }),
  list: 'plays',
});

/** What wOBA, wRC+, RE24 and FIP of a season rest on. */
export const runValues = defineRoute({
  id: 'baseball.run-values',
  method: 'GET',
  path: '/v1/baseball/leagues/:league/seasons/:season/run-values',
  summary: 'What runs were worth in a season: run expectancy, run values, wOBA weights, FIP constant',
  policy: 'public',
  params: z.object({ league: z.string().max(40), season: z.string().max(20) }),
  response: z.object({
    league: leagueName,
    season: seasonName,
    /** Half innings that the run expectancy rests on; 0: too few games for any value. */
    halfInnings: z.int(),
    /** A row for each way in which bases are taken. */
    states: z.array(
      z.object({
        /** 1 first + 2 second + 4 third. */
        bases: z.int(),
        /** Mean runs to the end of the half inning with 0, 1 and 2 outs, and how often the state was. */
        runs: z.tuple([z.number(), z.number(), z.number()]),
        seen: z.tuple([z.int(), z.int(), z.int()]),
      }),
    ),
    events: z.array(
      z.object({
        /** single, homeRun, ... */
        event: z.string(),
        name: z.string(),
        count: z.int(),
        runValue: z.number().nullable(),
        /** In wOBA; null: not weighed. */
        weight: z.number().nullable(),
      }),
    ),
    rates: z
      .object({
        weightedOnBaseScale: z.number(),
        leagueOnBaseAverage: z.number(),
        leagueBattingAverage: z.number(),
        leagueSluggingAverage: z.number(),
        runsPerPlateAppearance: z.number(),
        leagueEarnedRunAverage: z.number(),
        fieldingIndependentConstant: z.number(),
      })
      .nullable(),
    ...withProvenance,
  }),
  list: 'events',
});
