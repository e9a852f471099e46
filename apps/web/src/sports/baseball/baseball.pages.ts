import { baseball } from '@fieldhouse/domain/baseball';
import type { SportPages } from '../sport-pages.js';
import { baseballGamePage } from './game-page.js';

export const baseballPages: SportPages = {
  id: 'baseball',
  title: 'Baseball',
  descriptor: baseball,
  shortStandings: ['club-wins', 'club-losses', 'winning-percentage', 'games-behind', 'streak'],
  chartMarks: { batting: { metric: 'home-runs', name: 'home run' } },
  game: baseballGamePage,
};
