import { z } from 'zod';

/** One game as its event file writes it, with the hands that the season's roster files give its players. */
export const rawGame = z.object({
  league: z.object({ key: z.string(), name: z.string(), fictional: z.boolean() }),
  /** Who issues the ids of players, clubs, parks and games. */
  issuer: z.string(),
  /** Path of the event file as it was read. */
  file: z.string(),
  season: z.int(),
  /** Number of the `id` record's line in the file, from 1. */
  firstLine: z.int(),
  lines: z.array(z.string()),
  /** Player's id to two letters, batting and throwing hand (`BR`); `?` where the roster tells none. */
  hands: z.record(z.string(), z.string()),
  /** Codes of its clubs that the season's team file does not list. */
  unlistedClubs: z.array(z.string()),
});

export type RawGame = z.infer<typeof rawGame>;
