import type { RecordOf } from '@fieldhouse/domain';
import type { injuryNotice } from '@fieldhouse/domain/baseball';
import { z } from 'zod';

/** What of a notice tells whom it means. */
export const namedNotice = z.object({
  source: z.string(),
  ref: z.string(),
  number: z.int(),
  seasonId: z.string(),
  /** Of the notice's day: what the season is called in words. */
  year: z.string(),
  playerName: z.string(),
  person: z.string().nullable(),
  club: z.string().nullable(),
  clubName: z.string().nullable(),
  position: z.string().nullable(),
});
export type NamedNotice = z.infer<typeof namedNotice>;

export const noticeName = (row: RecordOf<typeof injuryNotice>): NamedNotice => ({
  source: row.source,
  ref: row.ref,
  number: row.number,
  seasonId: row.seasonId,
  year: row.localDate.slice(0, 4),
  playerName: row.playerName,
  person: row.person,
  club: row.club,
  clubName: row.clubName,
  position: row.position,
});
