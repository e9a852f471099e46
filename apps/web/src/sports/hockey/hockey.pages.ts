import type { SportPages } from '../sport-pages.js';

/** Hockey's place: its metrics and its game page join with its first source. */
export const hockeyPages: SportPages = {
  id: 'hockey',
  title: 'Hockey',
  descriptor: null,
  shortStandings: [],
  records: [],
  leaderColumns: {},
  chartMarks: {},
  seasonPages: [],
  game: null,
};
