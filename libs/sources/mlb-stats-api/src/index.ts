export { mlbStatsApi } from './mlb-stats-api.source.js';
