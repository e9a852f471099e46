import type { Pool } from 'pg';
import type { StoredRecord } from '../event-log.port.js';
import type { BatchRow, GroupedReads } from './grouped-reads.js';
import { unpack } from './packed-records.js';
import type { Topic } from './topics.js';

/** Reads the records of one partition. */
export class BatchReader {
  constructor(
    private readonly pool: Pool,
    private readonly reads: GroupedReads,
    private readonly topic: Topic,
    private readonly partition: number,
  ) {}

  /** Some records from an offset on, a few megabytes at most; none at the end alone. */
  async some(from: number): Promise<StoredRecord[]> {
    const rows = await this.reads.batches(this.topic.id, this.partition, from);
    return rows.flatMap((row) => this.#unpack(row)).filter(({ offset }) => offset >= from);
  }

  async upTo(max: number, from: number): Promise<StoredRecord[]> {
    const records: StoredRecord[] = [];
    for (let at = from; records.length < max;) {
      const more = await this.some(at);
      if (more.length === 0) break;
      for (const record of more) records.push(record);
      at = more.at(-1)!.offset + 1;
    }
    return records.slice(0, max);
  }

  /** Offset of the first record of this time or later; undefined where there is none. */
  async firstAt(time: number): Promise<number | undefined> {
    const { rows } = await this.pool.query<BatchRow>(
      `select first, next, bytes from event_log.batch
       where topic = $1 and partition = $2 and latest >= $3 order by latest, next limit 1`,
      [this.topic.id, this.partition, Math.ceil(time)],
    );
    return rows.flatMap((row) => this.#unpack(row)).find(({ at }) => at >= time)?.offset;
  }

  #unpack({ first, bytes }: BatchRow): StoredRecord[] {
    return unpack(bytes, this.partition, Number(first));
  }
}
