export { trainingLoad } from './training-load.processor.js';
