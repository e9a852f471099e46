import { goalieRank, goaltendingLine, goaltendingMetrics } from '@fieldhouse/domain/hockey';
import { defineRanks } from '@fieldhouse/plugin-kit';

const ranked = ['save-percentage', 'goalie-wins', 'goals-against-average'];

/** Where each goalie stands among the goalies. */
export const goalieRanks = defineRanks(
  { id: 'goalie-ranks', title: 'Ranks of goalies', version: 1, sport: 'hockey', owner: 'hockey' },
  {
    line: goaltendingLine,
    ranks: goalieRank,
    metrics: goaltendingMetrics.filter(({ id }) => ranked.includes(id)),
    pools: [{ id: 'goalies' }],
  },
);
