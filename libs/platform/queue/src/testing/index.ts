export { describeQueue } from './describe-queue.js';
export type { QueueLacks, QueueSuite, StartedQueues } from './queue-suite.js';
export { stackRedis, type StackRedis } from './stack-redis.js';
