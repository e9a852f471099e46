export { statcast } from './statcast.source.js';
