export { skaterDetails } from './skater-details.processor.js';
