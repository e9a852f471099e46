import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';

export interface BatchRow {
  readonly first: string;
  readonly next: string;
  readonly bytes: Buffer;
}

interface Read {
  readonly topic: number;
  readonly partition: number;
  readonly from: number;
  readonly resolve: (rows: readonly BatchRow[]) => void;
  readonly reject: (error: unknown) => void;
}

const maxBatches = 8;

/** Reads batches. What is wanted of several partitions in one turn of the event loop, as a notice of an append makes it, is one statement. */
export class GroupedReads {
  #waiting: Read[] = [];

  constructor(private readonly pool: Pool) {}

  /** Some batches of a partition that have records from an offset on; none at the end alone. */
  batches(topic: number, partition: number, from: number): Promise<readonly BatchRow[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ topic, partition, from, resolve, reject });
      if (this.#waiting.length === 1) void nextTurn().then(() => this.#readAll());
    });
  }

  async #readAll(): Promise<void> {
    const reads = this.#waiting;
    this.#waiting = [];
    try {
      const { rows } = await this.pool.query<BatchRow & { readonly read: number }>({
        name: 'event-log-read',
        text: `select r.read::integer, b.first, b.next, b.bytes
               from unnest($1::integer[], $2::integer[], $3::bigint[]) with ordinality r(topic, partition, wanted, read)
               cross join lateral (
                 select first, next, bytes from event_log.batch
                 where topic = r.topic and partition = r.partition and next > r.wanted order by next limit ${maxBatches}
               ) b
               order by r.read, b.next`,
        values: [
          reads.map(({ topic }) => topic),
          reads.map(({ partition }) => partition),
          reads.map(({ from }) => from),
        ],
      });
      const found = reads.map((): BatchRow[] => []);
      for (const row of rows) found[row.read - 1]!.push(row);
      reads.forEach(({ resolve }, i) => resolve(found[i]!));
    } catch (error) {
      for (const { reject } of reads) reject(error);
    }
  }
}
