export { dumpRecords, emptyDatabase } from './database-dump.js';
export { describeRecordStore } from './record-store.contract.js';
export { stackDatabase, testDatabase, type TestDatabase } from './test-database.js';
