export { baseball } from './baseball.sport.js';
export { battingLine, pitchingLine, standingLine } from './lines.js';
export { playSentence, type RunnerNames, type ToldEvent } from './play-sentence.js';
export {
  baseballEvent,
  baseballGame,
  baseballStanding,
  battingCounts,
  battingGameLine,
  battingSeasonLine,
  pitchingCounts,
  pitchingGameLine,
  pitchingSeasonLine,
  standingCounts,
} from './records.js';
