export { hockeyStandings } from './hockey-standings.processor.js';
