import { testDatabase } from '@fieldhouse/database/testing';
import { describeQueue } from '../testing/describe-queue.js';
import { pgBossBackend } from '../testing/pg-boss-backend.js';

describeQueue('on the embedded PostgreSQL', async () => pgBossBackend((await testDatabase({ empty: true })).url));
