import { describeMigrations } from './testing/migrations.contract.js';
import { stackDatabase } from './testing/test-database.js';

describeMigrations('a PostgreSQL server', async () => (await stackDatabase('postgresql', { empty: true })).dataSource);
describeMigrations('a MariaDB server', async () => (await stackDatabase('mariadb', { empty: true })).dataSource);
