export { pitchTables } from './pitch-tables.source.js';
