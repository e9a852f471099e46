import { z } from 'zod';
import {
  clubName,
  gameRow,
  id,
  leagueName,
  personName,
  values,
  metricColumn,
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
