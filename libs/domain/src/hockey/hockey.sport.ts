import type { SportDescriptor } from '../sport.js';
import { goaltendingMetrics } from './goaltending.metrics.js';
import { goaltendingLine, hockeyStandingLine, skatingLine } from './lines.js';
import { hockeyGame } from './records.js';
import { skatingMetrics } from './skating.metrics.js';
import { hockeyStandingMetrics } from './standing.metrics.js';

export const hockey: SportDescriptor = {
  id: 'hockey',
  title: 'Hockey',
  positions: {
    C: 'Centre',
    L: 'Left wing',
    R: 'Right wing',
    F: 'Forward',
    D: 'Defenseman',
    G: 'Goalie',
  },
  lines: [skatingLine, goaltendingLine, hockeyStandingLine],
  metrics: [...skatingMetrics, ...goaltendingMetrics, ...hockeyStandingMetrics],
  endings: hockeyGame,
  rosterMetrics: ['points', 'goalie-points'],
  leaderCards: [
    'points',
    'goals',
    'assists',
    'power-play-points',
    'points-per-sixty',
    'save-percentage',
    'goals-against-average',
    'goalie-wins',
  ],
  ageOn: { monthDay: '01-31', yearsAfterStart: 1 },
};
