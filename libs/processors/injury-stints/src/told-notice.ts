import type { RecordOf } from '@fieldhouse/domain';
import {
  nameStates,
  noticeActions,
  playerLists,
  type injuryNotice,
  type NameState,
  type NoticeAction,
  type PlayerList,
} from '@fieldhouse/domain/baseball';
import { z } from 'zod';

/** A notice with the player whom it is about. */
export const toldNotice = z.object({
  source: z.string(),
  ref: z.string(),
  number: z.int(),
  localDate: z.string(),
  action: z.enum(noticeActions),
  list: z.enum(playerLists).nullable(),
  listDays: z.int().nullable(),
  playerName: z.string(),
  person: z.string().nullable(),
  nameState: z.enum(nameStates),
  position: z.string().nullable(),
  club: z.string().nullable(),
  clubName: z.string().nullable(),
  retroactiveDate: z.string().nullable(),
  text: z.string(),
});
export type ToldNotice = z.infer<typeof toldNotice>;

/** Of a notice and its `notice-player`. */
export const noticeKey = ({ source, ref, number }: Pick<ToldNotice, 'source' | 'ref' | 'number'>): string =>
  `${source}\u001f${ref}\u001f${number}`;

export interface Player {
  readonly person: string | null;
  readonly state: NameState;
}

/** Of whom nothing is told, the name is unknown. */
export const noticeOf = (row: RecordOf<typeof injuryNotice>, player: Player | undefined): ToldNotice => ({
  source: row.source,
  ref: row.ref,
  number: row.number,
  localDate: row.localDate,
  action: row.action as NoticeAction,
  list: row.list as PlayerList | null,
  listDays: row.listDays,
  playerName: row.playerName,
  person: player?.person ?? null,
  nameState: player?.state ?? 'unknown',
  position: row.position,
  club: row.club,
  clubName: row.clubName,
  retroactiveDate: row.retroactiveDate,
  text: row.text,
});
