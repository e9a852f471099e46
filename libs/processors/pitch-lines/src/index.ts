export { pitchLines } from './pitch-lines.processor.js';
