import { describeInstants } from './testing/instants.contract.js';
import { testDatabase } from './testing/test-database.js';

describeInstants('the embedded PostgreSQL', import.meta.url, async () => (await testDatabase()).dataSource);
