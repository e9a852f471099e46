import { ordinalText, wholePercentile, type TableColumn } from '@fieldhouse/web-ui';
import type { PlayerRank, SportRanks } from '../../sports/sport-pages.js';
import type { Career } from './player-context.js';

type Row = Career['rows'][number];

/** The percentile of a metric by season, all in one pool. */
export interface CareerPercentile {
  /** Id of the metric beside which it stands. */
  readonly metric: string;
  readonly bySeason: ReadonlyMap<string, PlayerRank>;
  /** "Points among skaters" */
  readonly title: string;
}

/** The regular seasons' percentile in the sport's metric of the line, in the widest pool that knows the player. */
export function careerPercentile(
  ranks: readonly PlayerRank[],
  { career, pools }: SportRanks,
  line: string,
): CareerPercentile | null {
  const metric = career[line];
  if (metric === undefined) return null;
  const own = ranks.filter((rank) => rank.metric.id === metric && rank.phase === 'regular');
  const pool = pools.find((name) => own.some((rank) => rank.pool === name));
  const inPool = own.filter((rank) => rank.pool === pool);
  const [first] = inPool;
  const title =
    first === undefined
      ? 'Nobody has ranked these seasons'
      : `${first.metric.name} among the season’s ${first.pool} with a game: the share that is not as good, ties half`;
  return { metric, bySeason: new Map(inPool.map((rank) => [rank.season, rank])), title };
}

/** "92nd", "N/A" where the season has no rank; blank in a club's part of a season, which nobody ranks. */
export function percentileColumn(
  { bySeason, title }: CareerPercentile,
  several: ReadonlySet<string>,
): TableColumn<Row> {
  const isPart = (row: Row) => row.club !== null && several.has(row.season);
  const rankOf = (row: Row) => (isPart(row) ? undefined : bySeason.get(row.season));
  return {
    key: 'percentile',
    header: 'Percentile',
    title,
    cell: (row) => {
      const rank = rankOf(row);
      if (rank !== undefined) return ordinalText(wholePercentile(rank.percentile));
      return isPart(row) ? '' : 'N/A';
    },
    sortValue: (row) => rankOf(row)?.percentile,
  };
}
