export { skaterGameScores } from './skater-game-scores.processor.js';
