import type { NoticeAction, PlayerList } from '@fieldhouse/domain/baseball';

/** What a note says of one player; the columns of an injury-notice that stand in the sentence. */
export interface Notice {
  readonly action: NoticeAction;
  readonly list: PlayerList | null;
  readonly listDays: number | null;
  readonly fromListDays: number | null;
  readonly playerName: string;
  readonly position: string | null;
  /** The club that he is of when it happens: of a trade the one that gives him away. */
  readonly clubName: string | null;
  readonly retroactiveDate: string | null;
  readonly text: string;
}
