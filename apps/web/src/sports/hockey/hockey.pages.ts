import { hockeyRoutes } from '@fieldhouse/contracts';
import { hockey, rankPools } from '@fieldhouse/domain/hockey';
import { shown } from '../../api/api.js';
import type { SportPages } from '../sport-pages.js';
import { hockeyGamePage } from './game/game-page.js';

export const hockeyPages: SportPages = {
  id: 'hockey',
  title: 'Hockey',
  descriptor: hockey,
  shortLeaders: ['points', 'goals', 'save-percentage', 'goalie-wins'],
  shortStandings: [
    'standing-games',
    'standing-wins',
    'standing-losses',
    'standing-overtime-losses',
    'standing-points',
    'standing-streak',
  ],
  records: [
    {
      metrics: ['standing-last-ten-wins', 'standing-last-ten-losses', 'standing-last-ten-overtime-losses'],
      header: 'Last 10',
      title: 'Wins, losses and overtime losses of the last ten games',
    },
    {
      metrics: ['standing-home-wins', 'standing-home-losses', 'standing-home-overtime-losses'],
      header: 'Home',
      title: 'Wins, losses and overtime losses at home',
    },
    {
      metrics: ['standing-away-wins', 'standing-away-losses', 'standing-away-overtime-losses'],
      header: 'Away',
      title: 'Wins, losses and overtime losses away',
    },
    { metrics: ['shootout-wins', 'shootout-losses'], header: 'Shootouts', title: 'Shootouts won and lost' },
  ],
  leaderColumns: {
    skating: [
      'skater-games',
      'goals',
      'assists',
      'points',
      'plus-minus',
      'penalty-minutes',
      'points-per-game',
      'points-per-sixty',
      'power-play-goals',
      'power-play-points',
      'game-winning-goals',
      'shots',
      'shooting-percentage',
      'time-on-ice-per-game',
    ],
  },
  chartMarks: { goaltending: { metric: 'goalie-shutouts', name: 'shutout' } },
  chartTotals: { skating: ['goals', 'assists', 'points'] },
  rosterGroups: [
    { title: 'Forwards', positions: ['C', 'L', 'R', 'F'] },
    { title: 'Defensemen', positions: ['D'] },
    { title: 'Goalies', positions: ['G'] },
  ],
  catchingPositions: ['G'],
  furtherPhases: [{ phase: 'playoffs', title: 'Play-offs' }],
  ranks: {
    of: async (player) => (await shown(hockeyRoutes.playerRanks, { params: { player } })).ranks,
    career: { skating: 'points', goaltending: 'save-percentage' },
    pools: rankPools,
  },
  seasonPages: [],
  game: hockeyGamePage,
};
