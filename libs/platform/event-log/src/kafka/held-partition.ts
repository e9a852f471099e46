import type { EachBatchPayload, OffsetsByTopicPartition } from 'kafkajs';
import { Pauses } from '../consuming/pauses.js';

/** One partition that the group gave to this member, from one rebalance to the next. */
export class HeldPartition {
  readonly ended = new AbortController();
  readonly pauses = new Pauses();
  /** It fell to somebody else, or may have: nothing may be committed any more. */
  lost = false;
  /** Records may be handed over: it is known where to begin. */
  ready = false;
  /** The member was told that it is its own. */
  assigned = false;
  /** What is going on with it: finding where to begin, a batch in a handler. Never rejects. */
  work: Promise<void> = Promise.resolve();
  /** The highest offset that was noted for the group. */
  noted = -1;
  /** Sends a commit in the name of the generation that the member is in just now. */
  send: ((offsets: OffsetsByTopicPartition) => Promise<void>) | undefined;

  constructor(
    readonly topic: string,
    readonly partition: number,
  ) {}

  lose(): void {
    this.lost = true;
    this.ended.abort(new Error(`partition ${this.partition} of ${this.topic} is handed over`));
  }

  /** Whether a batch of the client is still of use. */
  takes({ isStale, isRunning }: EachBatchPayload): boolean {
    return this.ready && !this.ended.signal.aborted && isRunning() && !isStale();
  }
}
