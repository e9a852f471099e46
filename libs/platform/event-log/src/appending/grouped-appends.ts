import type { LogPosition, LogRecord } from '../event-log.port.js';
import { bytesOf, maxRecordBytes } from '../limits.js';
import { OpenLots, type Lot } from './open-lots.js';

interface Append {
  readonly topic: string;
  readonly partitions: number;
  readonly records: readonly LogRecord[];
  readonly bytes: number;
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
      const bytes = records.reduce((sum, record) => sum + bytesOf(record), 0);
      this.#waiting.push({ topic, partitions, records, bytes, resolve, reject });
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
        const lots = new OpenLots();
        const places = group.map(({ topic, partitions, records }) => lots.add(topic, partitions, records));
        const firsts = await this.write(lots.all);
        group.forEach(({ resolve }, i) => resolve(lots.positions(places[i]!, firsts)));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = null;
  }

  #nextGroup(): readonly Append[] {
    let bytes = 0;
    let size = 0;
    while (size < this.#waiting.length && bytes < maxGroupBytes) bytes += this.#waiting[size++]!.bytes;
    return this.#waiting.splice(0, size);
  }
}
