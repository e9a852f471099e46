import { goaltendingLine } from '@fieldhouse/domain/hockey';
import { defineSeasonLines } from '@fieldhouse/plugin-kit';

/** Goaltending lines of a season from those of its games; from the published ones where games are not loaded. */
export const goaltendingLines = defineSeasonLines(
  {
    id: 'goaltending-lines',
    title: 'Goaltending lines of the season',
    version: 1,
    sport: 'hockey',
    owner: 'hockey',
  },
  goaltendingLine,
);
