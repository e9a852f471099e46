import { testDatabase } from '@fieldhouse/database/testing';
import { PgBossQueue } from '@fieldhouse/queue';
import { describeSeasonTruth } from './describe-season-truth.js';

describeSeasonTruth('the embedded database and queue', async () => {
  const { url, dataSource } = await testDatabase();
  return { dataSource, queue: await PgBossQueue.start({ url }) };
});
