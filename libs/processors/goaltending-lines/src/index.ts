export { goaltendingLines } from './goaltending-lines.processor.js';
