import { testDatabase } from '@fieldhouse/database/testing';
import { PgBossQueue } from '@fieldhouse/queue';
import { describeNightlyTruth } from './describe-nightly-truth.js';

describeNightlyTruth('the embedded database and queue', async () => {
  const { url, dataSource } = await testDatabase();
  return { dataSource, queue: await PgBossQueue.start({ url }) };
});
