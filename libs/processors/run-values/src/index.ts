export { runValues } from './run-values.processor.js';
