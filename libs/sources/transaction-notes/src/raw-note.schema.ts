import { z } from 'zod';

const where = z.string();
const date = z.iso.date();

/** What a file of notes gives, in its order: the season before its first note, each note, and rows that are none. */
export const rawNote = z.discriminatedUnion('what', [
  z.object({ what: z.literal('season'), where, season: z.int() }),
  z.object({
    what: z.literal('note'),
    where,
    /** Made of date, sentence, and which of that sentence it is on that day; see {@link noteRef}. */
    ref: z.string(),
    date,
    text: z.string().min(1),
    /** As the file writes them in columns of their own; null where it has none, or an empty one. */
    club: z.string().nullable(),
    player: z.string().nullable(),
  }),
  z.object({ what: z.literal('broken'), where, row: z.string(), why: z.string() }),
]);
export type RawNote = z.infer<typeof rawNote>;
