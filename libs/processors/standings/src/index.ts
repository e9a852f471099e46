export { standings } from './standings.processor.js';
