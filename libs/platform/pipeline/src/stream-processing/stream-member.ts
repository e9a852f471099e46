import type { EventLog, Membership, StoredRecord } from '@fieldhouse/event-log';
import type { Logger } from '@fieldhouse/observability';
import {
  PartitionStream,
  type PartitionCounts,
  type PartitionStep,
  type Settled,
  type StreamSpec,
} from './partition-stream.js';
import { FencedError, type StreamCheckpoints } from './stream-checkpoints.port.js';

/** Where a stream's results go. */
export interface StreamOutlets {
  /** Resolves once durable. The same again, with the same order, must change nothing. */
  keep(partition: number, settled: readonly Settled[]): Promise<void>;
  /** For those who look on now; nobody waits for it. */
  show(partition: number, step: PartitionStep): void;
}

export interface StreamMemberParts {
  readonly log: EventLog;
  readonly topic: string;
  readonly spec: StreamSpec;
  readonly checkpoints: StreamCheckpoints;
  readonly outlets: StreamOutlets;
  readonly logger: Logger;
  /** A checkpoint is written after so many records of a partition, or so many milliseconds, whichever is first. */
  readonly checkpointEvery: { readonly records: number; readonly milliseconds: number };
  readonly now: () => number;
}

interface Computed {
  readonly stream: PartitionStream;
  /** The last checkpoint's `next`; null where there is none. */
  saved: number | null;
  savedAt: number;
  /** Offset of the first record that the stream has not taken. */
  next: number;
  /** Made, and not kept yet. */
  pending: Settled[];
}

/**
 * Computes the partitions that the group gives to this program, from their checkpoints on. What is made is kept before the checkpoint that
 * says so; after a crash the same is made and kept again. So nothing is lost, and what is kept under its key is there once.
 */
export class StreamMember {
  readonly #parts: StreamMemberParts;
  readonly #computed = new Map<number, Computed>();
  #membership: Membership | undefined;

  private constructor(parts: StreamMemberParts) {
    this.#parts = parts;
  }

  static async join(parts: StreamMemberParts): Promise<StreamMember> {
    const member = new StreamMember(parts);
    member.#membership = await parts.log.join({
      topic: parts.topic,
      group: parts.spec.name,
      assigned: async (partition) => (await member.#begin(partition)).next,
      handle: (records) => member.#handle(records[0]!.partition, records),
      revoked: (partition) => member.#end(partition),
    });
    return member;
  }

  /** Writes checkpoints and hands the partitions over. */
  async leave(): Promise<void> {
    await this.#membership?.leave();
  }

  /** The partitions computed here now: how far, and what was counted in each since it began. */
  progress(): ReadonlyMap<number, { readonly next: number; readonly counts: PartitionCounts }> {
    return new Map(
      [...this.#computed].map(([partition, { next, stream }]) => [partition, { next, counts: stream.counts }]),
    );
  }

  async #begin(partition: number): Promise<Computed> {
    const { checkpoints, spec, now } = this.#parts;
    const found = await checkpoints.load(spec.name, partition);
    const computed: Computed = {
      stream: new PartitionStream(spec, found?.state ?? null),
      saved: found?.next ?? null,
      savedAt: now(),
      next: found?.next ?? 0,
      pending: [],
    };
    this.#computed.set(partition, computed);
    return computed;
  }

  async #handle(partition: number, records: readonly StoredRecord[]): Promise<void> {
    const computed = this.#computed.get(partition) ?? (await this.#beginAgain(partition, records[0]!.offset));
    this.#take(partition, computed, records);
    await this.#keep(partition, computed);
    const { records: most, milliseconds } = this.#parts.checkpointEvery;
    const due = computed.next - (computed.saved ?? 0) >= most || this.#parts.now() - computed.savedAt >= milliseconds;
    if (due) await this.#save(partition, computed);
  }

  /** From the newest checkpoint up to a record that the log hands over: what lies between is read again. */
  async #beginAgain(partition: number, offset: number): Promise<Computed> {
    const { log, topic } = this.#parts;
    const computed = await this.#begin(partition);
    while (computed.next < offset) {
      const between = await log.read(topic, partition, computed.next, 1_000);
      if (between.length === 0) break;
      this.#take(partition, computed, between);
      await this.#keep(partition, computed);
    }
    return computed;
  }

  /** Records that come again, because keeping failed, are in the stream already. */
  #take(partition: number, computed: Computed, records: readonly StoredRecord[]): void {
    const fresh = records.filter(({ offset }) => offset >= computed.next);
    if (fresh.length === 0) return;
    const step = computed.stream.take(fresh);
    computed.next = fresh.at(-1)!.offset + 1;
    computed.pending.push(...step.settled);
    this.#parts.outlets.show(partition, step);
  }

  async #keep(partition: number, computed: Computed): Promise<void> {
    if (computed.pending.length === 0) return;
    await this.#parts.outlets.keep(partition, computed.pending);
    computed.pending = [];
  }

  async #save(partition: number, computed: Computed): Promise<void> {
    const { checkpoints, spec, now } = this.#parts;
    const { next, stream, saved } = computed;
    if (next === (saved ?? 0)) return;
    try {
      await checkpoints.save(spec.name, partition, saved, { next, state: stream.state() });
    } catch (error) {
      if (error instanceof FencedError) this.#computed.delete(partition);
      throw error;
    }
    computed.saved = next;
    computed.savedAt = now();
    await this.#membership?.commit(partition, next);
  }

  async #end(partition: number): Promise<void> {
    const computed = this.#computed.get(partition);
    if (computed === undefined) return;
    this.#computed.delete(partition);
    try {
      await this.#keep(partition, computed);
      await this.#save(partition, computed);
    } catch (error) {
      // Whoever has the partition next begins at the checkpoint before, and makes the same.
      this.#parts.logger.warn({ err: error, partition }, 'a partition was handed over without a last checkpoint');
    }
  }
}
