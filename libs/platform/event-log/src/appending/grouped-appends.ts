import type { LogPosition, LogRecord } from '../event-log.port.js';
import { bytesOf, maxRecordBytes } from '../limits.js';
import { partitionOfKey } from '../partition-of-key.js';

/** Records of one partition that are written together, a megabyte at most. */
export interface Lot {
  readonly topic: string;
  readonly partition: number;
  readonly records: LogRecord[];
}

interface Append {
  readonly topic: string;
  readonly partitions: number;
  readonly records: readonly LogRecord[];
  readonly resolve: (positions: readonly LogPosition[]) => void;
  readonly reject: (error: unknown) => void;
}

const maxGroupBytes = 8 * maxRecordBytes;

/**
 * Writes one group of appends after another: what comes meanwhile makes up the next one, so that many small appends share what a durable
 * write costs. Appends of one program keep their order, whether or not it waited for the one before.
 */
export class GroupedAppends {
  #waiting: Append[] = [];
  #running: Promise<void> | null = null;

  /** @param write makes the lots durable in their order, and gives the offset of each lot's first record */
  constructor(private readonly write: (lots: readonly Lot[]) => Promise<readonly number[]>) {}

  append(topic: string, partitions: number, records: readonly LogRecord[]): Promise<readonly LogPosition[]> {
    if (records.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ topic, partitions, records, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // Whoever appends in the same turn of the event loop is of the first group already.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#nextGroup();
      try {
        const lots: Lot[] = [];
        const places = layOut(group, lots);
        const firsts = await this.write(lots);
        group.forEach(({ resolve }, i) => {
          resolve(
            places[i]!.map(({ lot, index }) => ({
              partition: lots[lot]!.partition,
              offset: firsts[lot]! + index,
            })),
          );
        });
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = null;
  }

  #nextGroup(): readonly Append[] {
    let bytes = 0;
    let size = 0;
    while (size < this.#waiting.length && bytes < maxGroupBytes) {
      for (const record of this.#waiting[size]!.records) bytes += bytesOf(record);
      size += 1;
    }
    return this.#waiting.splice(0, size);
  }
}

interface Place {
  readonly lot: number;
  readonly index: number;
}

/** Fills the lots, and says for each append where its records went. */
function layOut(group: readonly Append[], lots: Lot[]): readonly (readonly Place[])[] {
  const open = new Map<string, { readonly lot: number; bytes: number }>();
  return group.map(({ topic, partitions, records }) =>
    records.map((record) => {
      const partition = partitionOfKey(record.key, partitions);
      const bytes = bytesOf(record);
      const key = `${topic} ${partition}`;
      let current = open.get(key);
      if (current === undefined || current.bytes + bytes > maxRecordBytes) {
        current = { lot: lots.length, bytes: 0 };
        open.set(key, current);
        lots.push({ topic, partition, records: [] });
      }
      current.bytes += bytes;
      const index = lots[current.lot]!.records.push(record) - 1;
      return { lot: current.lot, index };
    }),
  );
}
