export { BullQueue, type BullQueueOptions } from './bull/bull-queue.js';
export { PgBossQueue, type PgBossQueueOptions } from './pg-boss/pg-boss-queue.js';
export {
  GiveUpJob,
  QUEUE,
  RetryJob,
  type Delivered,
  type EnqueueOptions,
  type FailedJob,
  type HandlerOptions,
  type Job,
  type Progress,
  type Queue,
  type QueueCounts,
  type Rate,
} from './queue.port.js';
export { queueDatabaseUrl, queueSettings, type QueueSettings } from './queue.settings.js';
export { startQueue } from './start-queue.js';
