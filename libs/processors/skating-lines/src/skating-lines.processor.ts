import { skatingLine } from '@fieldhouse/domain/hockey';
import { defineSeasonLines } from '@fieldhouse/plugin-kit';

/** Skating lines of a season from those of its games; from the published ones where games are not loaded. */
export const skatingLines = defineSeasonLines(
  {
    id: 'skating-lines',
    title: 'Skating lines of the season',
    version: 1,
    sport: 'hockey',
    owner: 'hockey',
  },
  skatingLine,
);
