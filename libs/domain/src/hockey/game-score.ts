import { minus, sum, times, type Formula } from '../metric.js';

/** What measures a skater's game in one number. */
export const gameScoreMeasures = ['game-score', 'individual-score'] as const;
export type GameScoreMeasure = (typeof gameScoreMeasures)[number];

/** What he did himself, in all situations. */
const individual: Formula = minus(
  sum(
    times(0.75, 'goals'),
    times(0.7, 'primaryAssists'),
    times(0.55, 'secondaryAssists'),
    times(0.075, 'shots'),
    times(0.05, 'blockedShots'),
    times(0.15, 'penaltiesDrawn'),
    times(0.01, 'faceoffsWon'),
  ),
  times(0.15, 'penaltiesTaken'),
  times(0.01, 'faceoffsLost'),
);

/**
 * Over the counts of a `skaterGameDetail`; null where one of them is not known. `game-score`: Luszczyszyn's Game Score, of
 * which that of MoneyPuck is the same, with what happened at five against five while he was on the ice. `individual-score`:
 * the same weights without that, so the two are not to be compared.
 */
export const gameScoreFormulas: Readonly<Record<GameScoreMeasure, Formula>> = {
  'game-score': minus(
    sum(individual, times(0.05, 'attemptsFor'), times(0.15, 'goalsForOnIce')),
    times(0.05, 'attemptsAgainst'),
    times(0.15, 'goalsAgainstOnIce'),
  ),
  'individual-score': individual,
};
