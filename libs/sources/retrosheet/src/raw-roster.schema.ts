import { z } from 'zod';

const common = {
  league: z.object({ key: z.string(), name: z.string(), fictional: z.boolean() }),
  issuer: z.string(),
  season: z.int(),
};

const day = z.iso.date().nullable();

/** One fact of a season: the season itself, a line of its team file, a line of a roster file. */
export const rawRoster = z.discriminatedUnion('what', [
  z.object({
    ...common,
    what: z.literal('season'),
    /** Days of the first and the last game in the event files, post-season included. */
    firstDay: day,
    lastDay: day,
    clubs: z.int(),
    /** Regular games in the event files. */
    games: z.int(),
    /** Files of games that are only deduced or known by box score; they are not loaded. */
    partialFiles: z.int(),
  }),
  z.object({ ...common, what: z.literal('club'), file: z.string(), line: z.int(), text: z.string() }),
  z.object({
    ...common,
    what: z.literal('player'),
    file: z.string(),
    line: z.int(),
    text: z.string(),
    firstDay: day,
    lastDay: day,
  }),
]);

export type RawRoster = z.infer<typeof rawRoster>;
