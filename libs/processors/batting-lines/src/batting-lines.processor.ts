import { battingLine } from '@fieldhouse/domain/baseball';
import { defineSeasonLines } from '@fieldhouse/plugin-kit';

/** Batting lines of a season from those of its games. */
export const battingLines = defineSeasonLines(
  {
    id: 'batting-lines',
    title: 'Batting lines of the season',
    version: 1,
    sport: 'baseball',
    owner: 'baseball',
  },
  battingLine,
);
