import type { DomainRecord, RecordKind } from '@fieldhouse/domain';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { withSequence, type SeenRanges } from './seen-sequences.js';
import type { ChainState, StreamChain } from './stream-chain.js';

/** One row as it arrived. */
export interface Arrived {
  /** Who counts `sequence`; a repeat is one of both. */
  readonly source: string;
  readonly sequence: number;
  /** Microseconds since 1970, of the event. */
  readonly at: number;
  readonly row: InputRow['row'];
}

export interface Taken {
  /** Will never change: made of rows that nothing can come before any more. */
  readonly settled: readonly DomainRecord[];
  /** Made of all that is known now; the next call may say otherwise. */
  readonly provisional: readonly DomainRecord[];
  readonly repeated: number;
  /** Came after what was settled; left out, and counted. */
  readonly late: readonly Arrived[];
}

/** What a checkpoint keeps of a track; plain JSON. */
export interface TrackState {
  readonly settled: ChainState;
  /** Rows not settled yet, by time. */
  readonly waiting: readonly Arrived[];
  readonly watermark: number;
  readonly seen: Readonly<Record<string, SeenRanges>>;
}

/**
 * The stream of one subject in order of the events' time. Rows wait for `latenessMicroseconds` (of the events' time, never a clock's) for
 * others that belong before them; then they are settled. Beside that runs a head that takes every row at once, for those who look on: where
 * a row comes out of order, it begins again from what is settled.
 */
export class Track {
  readonly #chain: StreamChain;
  readonly #of: RecordKind;
  readonly #lateness: number;
  #settled: ChainState;
  #head: ChainState;
  #waiting: Arrived[] = [];
  #watermark = beforeAll;
  #seen: Record<string, SeenRanges> = {};

  constructor(chain: StreamChain, of: RecordKind, latenessMicroseconds: number, from?: TrackState) {
    this.#chain = chain;
    this.#of = of;
    this.#lateness = latenessMicroseconds;
    this.#settled = from === undefined ? chain.initial() : chain.restore(from.settled);
    if (from !== undefined) {
      this.#waiting = [...from.waiting];
      this.#watermark = from.watermark;
      this.#seen = { ...from.seen };
    }
    this.#head = chain.take(of, rowsOf(this.#waiting), this.#settled).state;
  }

  take(arrived: readonly Arrived[]): Taken {
    const late: Arrived[] = [];
    const fresh: Arrived[] = [];
    let repeated = 0;
    for (const one of arrived) {
      const seen = this.#seen[one.source] ?? [];
      const now = withSequence(seen, one.sequence);
      if (now === seen) repeated += 1;
      else {
        this.#seen[one.source] = now;
        (one.at < this.#watermark ? late : fresh).push(one);
      }
    }
    if (fresh.length === 0) return { settled: [], provisional: [], repeated, late };
    const provisional = this.#look(fresh);
    return { settled: this.#settle(), provisional, repeated, late };
  }

  /** It seems to be over: all is settled, and what is open is put out as it stands. Should more come, it comes again, whole. */
  finish(): readonly DomainRecord[] {
    const newest = this.#waiting.at(-1);
    const rest = this.#chain.take(this.#of, rowsOf(this.#waiting), this.#settled);
    this.#waiting = [];
    if (newest !== undefined) this.#watermark = newest.at + 1;
    this.#settled = rest.state;
    this.#head = rest.state;
    return [...rest.out, ...this.#chain.finish(rest.state).out];
  }

  state(): TrackState {
    return { settled: this.#settled, waiting: [...this.#waiting], watermark: this.#watermark, seen: { ...this.#seen } };
  }

  /** Puts the rows among those that wait, and lets the head see them. */
  #look(fresh: readonly Arrived[]): readonly DomainRecord[] {
    const newest = this.#waiting.at(-1);
    const sorted = fresh.toSorted(byTime);
    const inOrder = newest === undefined || byTime(newest, sorted[0]!) < 0;
    this.#waiting.push(...sorted);
    if (!inOrder) this.#waiting.sort(byTime);
    const step = inOrder
      ? this.#chain.take(this.#of, rowsOf(sorted), this.#head)
      : this.#chain.take(this.#of, rowsOf(this.#waiting), this.#settled);
    this.#head = step.state;
    return step.out;
  }

  #settle(): readonly DomainRecord[] {
    this.#watermark = Math.max(this.#watermark, this.#waiting.at(-1)!.at - this.#lateness);
    const open = this.#waiting.findIndex(({ at }) => at >= this.#watermark);
    if (open === 0) return [];
    const step = this.#chain.take(this.#of, rowsOf(this.#waiting.slice(0, open)), this.#settled);
    this.#waiting = this.#waiting.slice(open);
    this.#settled = step.state;
    return step.out;
  }
}

/** A number, because JSON knows no infinity. */
const beforeAll = Number.MIN_SAFE_INTEGER;

const rowsOf = (arrived: readonly Arrived[]) => arrived.map(({ row }) => row);

/** Of one instant, the order is that of the sources' names and counts: the same whoever came first. */
const byTime = (one: Arrived, other: Arrived): number =>
  one.at - other.at || (one.source < other.source ? -1 : one.source > other.source ? 1 : one.sequence - other.sequence);
