import { readFileSync } from 'node:fs';
import { PgBossQueue } from './pg-boss/pg-boss-queue.js';
import type { Queue } from './queue.port.js';
import { queueDatabaseUrl, type QueueSettings } from './queue.settings.js';
import type { WorkerTuning } from './worker/job-worker.js';

/**
 * The queue that the settings choose: Bull where they name a Redis, else pg-boss.
 * @param databaseUrl of the platform: without QUEUE_DATABASE_URL it carries the queue, where it is PostgreSQL
 * @param onProblem what went wrong and mends itself, to be logged
 * @throws Error the store does not answer, or none is named
 */
export async function startQueue(
  settings: QueueSettings,
  databaseUrl: string | undefined,
  onProblem: WorkerTuning['onProblem'] = () => undefined,
): Promise<Queue> {
  const { REDIS_URL: url, REDIS_CA_FILE, REDIS_KEY_PREFIX: prefix } = settings;
  if (url === undefined) return PgBossQueue.start({ url: queueDatabaseUrl(settings, databaseUrl), onProblem });
  const ca = REDIS_CA_FILE === undefined ? undefined : readFileSync(REDIS_CA_FILE, 'utf8');
  // Nobody else needs to load Bull and Nest's container.
  const { BullQueue } = await import('./bull/bull-queue.js');
  return BullQueue.start({ url, ca, prefix, onProblem });
}
