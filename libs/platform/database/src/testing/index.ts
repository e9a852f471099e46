// For tests under Jest only: importing this registers the hook that ends the test file's server.
export { dumpRecords, emptyDatabase } from './database-dump.js';
export { describeRecordStore } from './record-store.contract.js';
export { stackDatabase, testDatabase, type TestDatabase } from './test-database.js';
