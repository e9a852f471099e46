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
