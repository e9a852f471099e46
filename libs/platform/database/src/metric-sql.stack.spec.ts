import { describeMetricSql } from './testing/metric-sql.contract.js';
import { stackDatabase } from './testing/test-database.js';

describeMetricSql('a PostgreSQL server', async () => (await stackDatabase('postgresql', { empty: true })).dataSource);
describeMetricSql('a MariaDB server', async () => (await stackDatabase('mariadb', { empty: true })).dataSource);
