import type { NoticeAction, StintChange, StintEnd } from '@fieldhouse/domain/baseball';
import { isBelieved } from './tellings.js';
import type { ToldNotice } from './told-notice.js';

/** What moves a man off the list. */
export type EndingAction = Exclude<NoticeAction, 'placed' | 'transferred'>;

export interface Ending {
  readonly date: string;
  readonly reason: StintEnd;
}

/** Time on the injured list while it is put together from its notices, in the order of days. */
export class Stint {
  readonly changes: StintChange[] = [];
  startDate: string;
  /** As written. */
  retroactiveDate: string | null;
  listDays: number | null;
  text: string;
  position: string | null;
  ending: Ending | null = null;
  /** Day of the newest notice that belongs to it. */
  lastToldDate: string;

  /** @param opening the placement; a transfer where no placement before it is known */
  constructor(readonly opening: ToldNotice) {
    const { localDate, retroactiveDate, listDays, text, position } = opening;
    this.retroactiveDate = retroactiveDate;
    this.startDate = retroactiveDate !== null && isBelieved(retroactiveDate, localDate) ? retroactiveDate : localDate;
    this.listDays = listDays;
    this.text = text;
    this.position = position;
    this.lastToldDate = localDate;
    this.add(opening, listDays);
  }

  get retroactiveImpossible(): boolean {
    return this.retroactiveDate !== null && !isBelieved(this.retroactiveDate, this.opening.localDate);
  }

  /** Whether a placement tells of the same absence again: it says itself that it began before this one was told. */
  isToldAgainBy({ retroactiveDate, localDate }: ToldNotice): boolean {
    return (
      retroactiveDate !== null &&
      retroactiveDate <= this.opening.localDate &&
      (retroactiveDate >= this.startDate || isBelieved(retroactiveDate, localDate))
    );
  }

  /** The same placement on a later day, with another list, text or date. */
  tellAgain(placement: ToldNotice): void {
    const { retroactiveDate, localDate } = placement;
    if (retroactiveDate !== null && isBelieved(retroactiveDate, localDate)) {
      if (this.retroactiveDate === null || this.retroactiveImpossible) this.retroactiveDate = retroactiveDate;
      if (retroactiveDate < this.startDate) this.startDate = retroactiveDate;
    }
    this.change(placement);
  }

  /** Another list. */
  change(notice: ToldNotice): void {
    this.listDays = notice.listDays ?? this.listDays;
    this.text = notice.text || this.text;
    this.position ??= notice.position;
    this.add(notice, this.listDays);
  }

  end(notice: ToldNotice & { readonly action: EndingAction }): void {
    this.ending = { date: notice.localDate, reason: notice.action };
    this.listDays = notice.listDays ?? this.listDays;
    this.add(notice, null);
  }

  /** Ends it without a notice of its own. */
  endOn(date: string, reason: 'next-placement' | 'season-end'): void {
    this.ending = { date, reason };
  }

  /** The list itself says later that he never left it: what seemed to end it was a change only, such as a trade. */
  goOn(): void {
    this.ending = null;
    const last = this.changes.pop();
    if (last !== undefined) this.changes.push({ ...last, listDays: this.listDays });
  }

  private add({ localDate, action, text, source, ref }: ToldNotice, listDays: number | null): void {
    this.lastToldDate = localDate;
    this.changes.push({ date: localDate, action, listDays, text, noteSource: source, noteRef: ref });
  }
}
