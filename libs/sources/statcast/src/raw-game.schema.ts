import { z } from 'zod';

/**
 * The rows that one table has of one game, as they are written. A row that is no pitch stands alone, with `game` null: so it
 * is rejected by itself, with all it says, and the rest of its game is kept.
 */
export const rawGame = z.object({
  league: z.object({ key: z.string(), name: z.string(), fictional: z.boolean() }),
  /** Who issues the ids of players and games. */
  issuer: z.string(),
  /** What the rows' `source` is to be. */
  source: z.string(),
  /** The table: a file's path, or the day that was asked for. */
  table: z.string(),
  /** Savant's `game_pk`. */
  game: z.string().nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ number: z.int(), text: z.string() })),
});

export type RawGame = z.infer<typeof rawGame>;
