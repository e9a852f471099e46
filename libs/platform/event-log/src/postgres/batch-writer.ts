import type { Pool } from 'pg';
import type { Lot } from '../appending/open-lots.js';
import { countedTime } from '../limits.js';
import { pack } from './packed-records.js';
import type { Topics } from './topics.js';

/** Writes lots as batches, all of them in one transaction. */
export class BatchWriter {
  constructor(
    private readonly pool: Pool,
    private readonly topics: Topics,
  ) {}

  /** Gives the first offset of each. */
  async write(lots: readonly Lot[]): Promise<readonly number[]> {
    const ids = new Map<string, number>();
    for (const { topic } of lots) {
      if (!ids.has(topic)) ids.set(topic, (await this.topics.get(topic)).id);
    }
    const id = (lot: Lot) => ids.get(lot.topic)!;
    const order = lots
      .map((lot, index) => ({ lot, index }))
      .sort((a, b) => id(a.lot) - id(b.lot) || a.lot.partition - b.lot.partition || a.index - b.index);
    const now = Date.now();
    const packed = order.map(({ lot }) => pack(lot.records));
    const {
      rows: [row],
    } = await this.pool.query<{ firsts: string[] }>({
      name: 'event-log-append',
      text: 'select event_log.append($1, $2, $3, $4, $5, $6) as firsts',
      values: [
        order.map(({ lot }) => id(lot)),
        order.map(({ lot }) => lot.partition),
        order.map(({ lot }) => lot.records.length),
        order.map(({ lot }) => latestOf(lot, now)),
        packed.map(({ length }) => length),
        Buffer.concat(packed),
      ],
    });
    const firsts: number[] = [];
    order.forEach(({ index }, i) => (firsts[index] = Number(row!.firsts[i])));
    return firsts;
  }
}

function latestOf({ records }: Lot, now: number): number {
  return records.reduce((latest, { at }) => Math.max(latest, countedTime(at, now)), 0);
}
