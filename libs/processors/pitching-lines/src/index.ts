export { pitchingLines } from './pitching-lines.processor.js';
