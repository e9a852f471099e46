export { injuryStints } from './injury-stints.processor.js';
