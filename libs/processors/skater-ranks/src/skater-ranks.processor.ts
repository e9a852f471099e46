import { rosterSpell } from '@fieldhouse/domain';
import {
  publishedSkating,
  skaterBoxLine,
  skaterRank,
  skatingLine,
  skatingMetrics,
  type RankPool,
} from '@fieldhouse/domain/hockey';
import { defineRanks } from '@fieldhouse/plugin-kit';

const ranked = ['points', 'goals', 'assists', 'points-per-game'];
const pool = (id: RankPool, positions?: readonly string[]) => ({ id, ...(positions && { positions }) });

/**
 * Where each skater stands among all, and among those of his position. A roster's position is believed before a box score's,
 * and that before the one published with his totals, which is of today; without any he is among all only.
 */
export const skaterRanks = defineRanks(
  { id: 'skater-ranks', title: 'Ranks of skaters', version: 1, sport: 'hockey', owner: 'hockey' },
  {
    line: skatingLine,
    ranks: skaterRank,
    metrics: skatingMetrics.filter(({ id }) => ranked.includes(id)),
    pools: [pool('skaters'), pool('forwards', ['C', 'L', 'R', 'F']), pool('defensemen', ['D'])],
    positions: [
      { of: publishedSkating, partitionBy: 'seasonId', orderBy: ['person'] },
      { of: skaterBoxLine, partitionBy: 'seasonId', orderBy: ['game'] },
      { of: rosterSpell, partitionBy: 'seasonId', orderBy: ['fromDate'] },
    ],
  },
);
