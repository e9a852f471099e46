import { Stint, type EndingAction } from './stint.js';
import { asOne } from './tellings.js';
import { noticeKey, type ToldNotice } from './told-notice.js';

export interface Unmatched {
  readonly notice: ToldNotice;
  readonly reason: string;
}

type EndNotice = ToldNotice & { readonly action: EndingAction };

/** Of several moves of a day the first of these is the reason: an activation comes before what is then done with him. */
const endings: readonly EndingAction[] = ['activated', 'traded', 'released', 'outrighted', 'optioned', 'designated'];

/** Stints of one player, from his notices of a calendar year, a day at a time. */
export class PlayerStints {
  readonly stints: Stint[] = [];
  readonly unmatched: Unmatched[] = [];
  /** Stint of each notice that belongs to one, by the notice's key. */
  readonly owners = new Map<string, Stint>();
  private open: Stint | null = null;
  /** Ended by a move that may have left him on the list, such as a trade; until another move says that it did not. */
  private doubtful: Stint | null = null;

  /**
   * @param notices in the order of days; the order within a day does not matter
   * @param seasonEnd day after which a move that names no list ends nothing: the lists are void by then
   */
  constructor(
    notices: readonly ToldNotice[],
    private readonly seasonEnd: string,
  ) {
    const days = new Map<string, ToldNotice[]>();
    for (const notice of notices) {
      const day = days.get(notice.localDate);
      if (day === undefined) days.set(notice.localDate, [notice]);
      else day.push(notice);
    }
    for (const [date, day] of days) this.takeDay(date, day);
  }

  /**
   * A day's notices have no order of their own. Here a stint of an earlier day is changed, then ended; what ends none was
   * before the day's placement, which opens one; and a transfer may follow that.
   */
  private takeDay(date: string, notices: readonly ToldNotice[]): void {
    const transfers = notices.filter(({ action, list }) => action === 'transferred' && list === 'injured');
    const carried = this.open !== null;
    if (carried) this.transfer(transfers);
    this.end(notices.filter(isEnding));
    if (carried && notices.some(isOfOtherList)) this.close(date);
    this.place(notices.filter(({ action, list }) => action === 'placed' && list === 'injured'));
    if (!carried) this.transfer(transfers);
  }

  private place(placements: readonly ToldNotice[]): void {
    if (!isSome(placements)) return;
    const placement = asOne(placements);
    if (this.open?.isToldAgainBy(placement) === true) this.open.tellAgain(placement);
    else {
      const stint = new Stint(placement);
      this.close(stint.startDate);
      this.start(stint);
    }
    this.own(placements);
  }

  private transfer(transfers: readonly ToldNotice[]): void {
    if (!isSome(transfers)) return;
    const transfer = asOne(transfers);
    this.goOn();
    if (this.open === null) this.start(new Stint(transfer));
    else this.open.change(transfer);
    this.own(transfers);
  }

  private end(notices: readonly EndNotice[]): void {
    if (notices.some(({ list }) => list === 'injured')) this.goOn();
    const ending = notices.filter((notice) => mayEnd(notice, this.seasonEnd)).sort(byReason);
    const [first] = ending;
    if (first !== undefined) {
      this.doubtful = null;
      if (this.open !== null) {
        const tellings = ending.filter(({ action }) => action === first.action);
        this.open.end({ ...asOne(tellings as [EndNotice, ...EndNotice[]]), action: first.action });
        this.own(tellings);
        if (first.action !== 'activated') this.doubtful = this.open;
        this.open = null;
      }
    }
    for (const notice of ending) {
      if (notice.action !== 'activated' || this.owners.has(noticeKey(notice))) continue;
      this.unmatched.push({ notice, reason: unmatchedReason(notice, this.stints.at(-1)) });
    }
  }

  private start(stint: Stint): void {
    this.stints.push(stint);
    this.open = stint;
    this.doubtful = null;
  }

  /** @param date of a placement the day on which the new stint begins, which may be days before it is told */
  private close(date: string): void {
    this.open?.endOn(date, 'next-placement');
    this.open = null;
  }

  private goOn(): void {
    if (this.doubtful === null) return;
    this.doubtful.goOn();
    this.open = this.doubtful;
    this.doubtful = null;
  }

  private own(notices: readonly ToldNotice[]): void {
    const stint = this.stints.at(-1);
    if (stint !== undefined) for (const notice of notices) this.owners.set(noticeKey(notice), stint);
  }
}

const isSome = (notices: readonly ToldNotice[]): notices is readonly [ToldNotice, ...ToldNotice[]] =>
  notices.length > 0;

const isEnding = (notice: ToldNotice): notice is EndNotice => (endings as readonly string[]).includes(notice.action);

const isOfOtherList = ({ action, list }: ToldNotice) =>
  (action === 'placed' || action === 'transferred') && list !== null && list !== 'injured';

/** An activation ends a stint where it names the injured list or none; any other move while there are lists. */
const mayEnd = ({ action, list, localDate }: EndNotice, seasonEnd: string) =>
  action === 'activated' ? list === 'injured' || list === null : localDate <= seasonEnd;

const byReason = (one: EndNotice, other: EndNotice) =>
  endings.indexOf(one.action) - endings.indexOf(other.action) ||
  Number(one.list === null) - Number(other.list === null);

function unmatchedReason({ list, listDays, localDate }: ToldNotice, last: Stint | undefined): string {
  const from = list === null ? 'without naming a list' : `from the ${listDays ?? '?'}-day injured list`;
  const before = last?.ending
    ? `the last one of ${localDate.slice(0, 4)} ended on ${last.ending.date} (${last.ending.reason})`
    : `${localDate.slice(0, 4)} has none before it`;
  return `Activated ${from} while no stint of the player is open: ${before}.`;
}
