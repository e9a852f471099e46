import { describeRecordStore } from './testing/record-store.contract.js';
import { testDatabase } from './testing/test-database.js';

describeRecordStore('the embedded PostgreSQL', async () => (await testDatabase()).dataSource);
