export { nhlApi } from './nhl-api.source.js';
