import { stackDatabase } from '@fieldhouse/database/testing';
import { describeTimeSeries } from '../testing/describe-time-series.js';
import { PostgresTimeSeries } from './postgres-time-series.js';

describeTimeSeries('on a PostgreSQL server', async () => {
  const { url } = await stackDatabase('postgresql', { empty: true });
  return { open: () => PostgresTimeSeries.start({ url }), stop: async () => {} };
});
