import { z } from 'zod';
import { tableFormats } from './table-formats.js';

/**
 * The rows that one table has of one game, as they are written. Rows that are no pitch of anybody stand apart, with `game`
 * null: so they are rejected by themselves, with all they say, and the rest of their game is kept.
 */
export const rawGame = z.object({
  league: z.object({ key: z.string(), name: z.string(), fictional: z.boolean() }),
  /** Who issues the ids of players, and of games that have a number. */
  issuer: z.string(),
  /** Path of the table. */
  table: z.string(),
  format: z.enum(tableFormats.map(({ id }) => id)),
  game: z.string().nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ number: z.int(), text: z.string() })),
  /** Ids of pitchers whom the table only names. */
  pitcherIds: z.record(z.string(), z.string()),
  /** First day of the play-offs of its year; null: not told. */
  playoffsFrom: z.string().nullable(),
});

export type RawGame = z.infer<typeof rawGame>;
