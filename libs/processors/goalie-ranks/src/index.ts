export { goalieRanks } from './goalie-ranks.processor.js';
