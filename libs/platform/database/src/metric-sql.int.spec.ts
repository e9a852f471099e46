import { describeMetricSql } from './testing/metric-sql.contract.js';
import { testDatabase } from './testing/test-database.js';

describeMetricSql('the embedded PostgreSQL', async () => (await testDatabase()).dataSource);
