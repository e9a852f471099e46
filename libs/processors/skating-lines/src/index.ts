export { skatingLines } from './skating-lines.processor.js';
