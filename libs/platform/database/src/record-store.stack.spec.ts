import { describeRecordStore } from './testing/record-store.contract.js';
import { stackDatabase } from './testing/test-database.js';

describeRecordStore('a PostgreSQL server', async () => (await stackDatabase('postgresql')).dataSource);
describeRecordStore('a MariaDB server', async () => (await stackDatabase('mariadb')).dataSource);
