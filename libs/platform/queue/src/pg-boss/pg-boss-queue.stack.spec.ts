import { stackDatabase } from '@fieldhouse/database/testing';
import { describeQueue } from '../testing/describe-queue.js';
import { pgBossBackend } from '../testing/pg-boss-backend.js';

describeQueue('on a PostgreSQL server', async () =>
  pgBossBackend((await stackDatabase('postgresql', { empty: true })).url),
);
