export { teamShape } from './team-shape.processor.js';
