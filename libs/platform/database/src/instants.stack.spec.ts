import { describeInstants } from './testing/instants.contract.js';
import { stackDatabase } from './testing/test-database.js';

describeInstants('a PostgreSQL server', import.meta.url, async () => (await stackDatabase('postgresql')).dataSource);
describeInstants('a MariaDB server', import.meta.url, async () => (await stackDatabase('mariadb')).dataSource);
