import { stackDatabase } from '@fieldhouse/database/testing';
import { describeQueue } from '../testing/describe-queue.js';
import { queueBackend } from '../testing/queue-backend.js';

describeQueue('on a PostgreSQL server', async () =>
  queueBackend((await stackDatabase('postgresql', { empty: true })).url, ''),
);
