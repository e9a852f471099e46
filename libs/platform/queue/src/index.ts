export { PgBossQueue, type PgBossQueueOptions } from './pg-boss/pg-boss-queue.js';
export {
  GiveUpJob,
  QUEUE,
  RetryJob,
  type Delivered,
  type EnqueueOptions,
  type HandlerOptions,
  type Job,
  type Queue,
  type QueueCounts,
} from './queue.port.js';
export { queueDatabaseUrl, queueSettings } from './queue.settings.js';
