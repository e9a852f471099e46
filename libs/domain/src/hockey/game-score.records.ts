import { personGameColumns } from '../league/line-columns.js';
import { nullableCounts } from '../league/nullable-counts.js';
import { defineRecord } from '../record.js';

/**
 * What a skater did in a game as play-by-play and shifts tell: the inputs of a Game Score. On-ice counts are those at five
 * against five and null where it is not known who was on the ice.
 */
export const skaterGameDetail = defineRecord({
  kind: 'skater-game-detail',
  table: 'skater_game_detail',
  key: ['game', 'person', 'source'],
  indexes: [['seasonId'], ['person']],
  columns: {
    ...personGameColumns,
    ...nullableCounts(
      'goals',
      'primaryAssists',
      'secondaryAssists',
      'shots',
      'blockedShots',
      'penaltiesDrawn',
      'penaltiesTaken',
      'faceoffsWon',
      'faceoffsLost',
      'attemptsFor',
      'attemptsAgainst',
      'goalsForOnIce',
      'goalsAgainstOnIce',
    ),
  },
});

/** One number for a skater's game. */
export const skaterGameScore = defineRecord({
  kind: 'skater-game-score',
  table: 'skater_game_score',
  key: ['game', 'person', 'source', 'measure'],
  indexes: [['seasonId'], ['person']],
  columns: {
    ...personGameColumns,
    /** One of `gameScoreMeasures`. */
    measure: { type: 'string', length: 30 },
    score: { type: 'float' },
  },
});
