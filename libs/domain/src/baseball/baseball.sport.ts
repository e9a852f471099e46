import type { SportDescriptor } from '../sport.js';
import { battingValueMetrics } from './batting-values.metrics.js';
import { battingMetrics } from './batting.metrics.js';
import { battingLine, pitchingLine, standingLine } from './lines.js';
import { pitchingValueMetrics } from './pitching-values.metrics.js';
import { pitchingMetrics } from './pitching.metrics.js';
import { standingMetrics } from './standing.metrics.js';

export const baseball: SportDescriptor = {
  id: 'baseball',
  title: 'Baseball',
  positions: {
    P: 'Pitcher',
    C: 'Catcher',
    '1B': 'First base',
    '2B': 'Second base',
    '3B': 'Third base',
    SS: 'Shortstop',
    LF: 'Left field',
    CF: 'Center field',
    RF: 'Right field',
    OF: 'Outfield',
    IF: 'Infield',
    DH: 'Designated hitter',
    PH: 'Pinch hitter',
    PR: 'Pinch runner',
  },
  lines: [battingLine, pitchingLine, standingLine],
  metrics: [...battingMetrics, ...battingValueMetrics, ...pitchingMetrics, ...pitchingValueMetrics, ...standingMetrics],
  rosterMetrics: [],
  leaderCards: [
    'batting-average',
    'home-runs',
    'on-base-plus-slugging',
    'stolen-bases',
    'earned-run-average',
    'pitching-strikeouts',
    'walks-and-hits-per-inning',
    'saves',
  ],
  ageOn: { monthDay: '07-01', yearsAfterStart: 0 },
};
