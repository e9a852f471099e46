import { setTimeout as wait } from 'node:timers/promises';
import { Pauses } from '../consuming/pauses.js';
import type { Troubles } from '../consuming/troubles.js';
import type { GroupMember, StoredRecord } from '../event-log.port.js';
import type { BatchReader } from './batch-reader.js';

/** One partition in the hands of a member. */
export interface Holding {
  readonly partition: number;
  /** Grows with every new holder: what an earlier one wants to note is refused. */
  readonly epoch: number;
  readonly committed: number | null;
}

export interface RunTuning {
  /** How often to look for records that no notice told of. */
  readonly lookMilliseconds: number;
}

const standardBatch = 1_000;

/** Hands the records of one partition to its member, one batch after another, until it is ended. */
export class PartitionRun {
  readonly #ended = new AbortController();
  readonly #pauses = new Pauses();
  #assigned = false;
  #wake: () => void = () => undefined;
  #woken = false;

  constructor(
    readonly holding: Holding,
    private readonly member: GroupMember,
    private readonly reader: BatchReader,
    private readonly end: () => Promise<number>,
    private readonly troubles: Troubles,
    private readonly tuning: RunTuning,
  ) {}

  /** Resolves when the run was ended and nothing of it is going on any more; says whether the member had begun with it. */
  async run(): Promise<boolean> {
    const { signal } = this.#ended;
    let next = await this.#trying('begin with', () => this.#begin());
    let records: readonly StoredRecord[] = [];
    while (!signal.aborted) {
      const from: number = next!;
      if (records.length === 0) {
        this.#woken = false;
        records = (await this.#trying('read', () => this.reader.some(from))) ?? [];
        if (records.length === 0) await this.#awaitNews();
        continue;
      }
      const batch = records.slice(0, this.member.batch ?? standardBatch);
      await this.#trying('handle', () => this.member.handle(batch, signal));
      if (signal.aborted) break;
      next = batch.at(-1)!.offset + 1;
      records = records.slice(batch.length);
    }
    return this.#assigned;
  }

  /** There may be new records. */
  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  stop(): void {
    this.#ended.abort(new Error(`partition ${this.holding.partition} of ${this.member.topic} is handed over`));
  }

  async #begin(): Promise<number> {
    const { partition, committed } = this.holding;
    const own = (await this.member.assigned?.(partition)) ?? null;
    this.#assigned = true;
    // Beyond the end there is nothing to skip: a log that lost its last records gives their offsets to others.
    return Math.min(own ?? committed ?? 0, await this.end());
  }

  /** Again and again, with pauses, until it works or the run is ended. */
  async #trying<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    const { signal } = this.#ended;
    const trouble = `could not ${what} partition ${this.holding.partition} of ${this.member.topic}`;
    while (!signal.aborted) {
      try {
        const result = await work();
        this.#pauses.worked();
        this.troubles.over(trouble);
        return result;
      } catch (error) {
        if (signal.aborted) break;
        this.troubles.tell(trouble, error);
        await this.#pauses.wait(signal);
      }
    }
    return undefined;
  }

  async #awaitNews(): Promise<void> {
    if (this.#woken || this.#ended.signal.aborted) return;
    const patience = new AbortController();
    const signal = AbortSignal.any([patience.signal, this.#ended.signal]);
    this.#wake = () => patience.abort();
    await wait(this.tuning.lookMilliseconds, undefined, { signal }).catch(() => undefined);
    this.#wake = () => undefined;
  }
}
