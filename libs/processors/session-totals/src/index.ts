export { sessionTotals } from './session-totals.processor.js';
