export { battingLines } from './batting-lines.processor.js';
