export { injuryPlayers } from './injury-players.processor.js';
