export { stackDatabase, testDatabase, type TestDatabase } from './test-database.js';
