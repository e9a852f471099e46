import { testDatabase } from '@fieldhouse/database/testing';
import { describeQueue } from '../testing/describe-queue.js';
import { queueBackend } from '../testing/queue-backend.js';

describeQueue('on the embedded PostgreSQL', async () => queueBackend((await testDatabase({ empty: true })).url, ''));
