export { skaterRanks } from './skater-ranks.processor.js';
