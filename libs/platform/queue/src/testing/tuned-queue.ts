import { BullQueue } from '../bull/bull-queue.js';
import { PgBossQueue } from '../pg-boss/pg-boss-queue.js';
import type { Queue } from '../queue.port.js';

const tuning = { firstBackoffSeconds: 0.1, freeStalledEverySeconds: 0.5, lookEverySeconds: 1 };

/** A connection as the contract suite wants it. @param prefix of the keys, on Redis */
export function openTuned(url: string, prefix: string): Promise<Queue> {
  return url.startsWith('redis') ? BullQueue.start({ url, prefix, ...tuning }) : PgBossQueue.start({ url, ...tuning });
}
