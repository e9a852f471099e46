import { describeQueue } from '../testing/describe-queue.js';
import { queueBackend } from '../testing/queue-backend.js';
import { stackRedis } from '../testing/stack-redis.js';

describeQueue('of Bull on Redis', async () => {
  const { url, prefix, clean } = stackRedis();
  return queueBackend(url, prefix, clean);
});
