export { skaterGameDetail, skaterGameScore } from './game-score.records.js';
export { gameScoreFormulas, gameScoreMeasures, type GameScoreMeasure } from './game-score.js';
export { goaltendingMetrics } from './goaltending.metrics.js';
export { hockey } from './hockey.sport.js';
export {
  goaltendingCounts,
  goaltendingGameLine,
  goaltendingSeasonLine,
  publishedGoaltending,
  publishedSkating,
  skatingCounts,
  skatingGameLine,
  skatingSeasonLine,
} from './line-records.js';
export { goaltendingLine, hockeyStandingLine, skatingLine } from './lines.js';
export { nhlClubColours } from './nhl-clubs.js';
export {
  goalieBoxLine,
  goalieRank,
  hockeyGame,
  hockeyPlay,
  hockeyStanding,
  skaterBoxLine,
  skaterRank,
} from './records.js';
export { skatingMetrics } from './skating.metrics.js';
export {
  gameEndings,
  playTypes,
  rankPools,
  rink,
  shotAttempts,
  type GameEnding,
  type PlayType,
  type RankPool,
} from './vocabulary.js';
