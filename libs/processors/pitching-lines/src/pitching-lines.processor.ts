import { pitchingLine } from '@fieldhouse/domain/baseball';
import { defineSeasonLines } from '@fieldhouse/plugin-kit';

/** Pitching lines of a season from those of its games. */
export const pitchingLines = defineSeasonLines(
  {
    id: 'pitching-lines',
    title: 'Pitching lines of the season',
    version: 1,
    sport: 'baseball',
    owner: 'baseball',
  },
  pitchingLine,
);
