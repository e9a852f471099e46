import { describeMigrations } from './testing/migrations.contract.js';
import { testDatabase } from './testing/test-database.js';

describeMigrations('the embedded PostgreSQL', async () => (await testDatabase({ empty: true })).dataSource);
