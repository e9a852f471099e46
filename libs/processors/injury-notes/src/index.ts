export { injuryNotes } from './injury-notes.processor.js';
