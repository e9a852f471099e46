import { formatMetric } from '@fieldhouse/domain';
import {
  countText,
  MetricTerm,
  ordinalText,
  PercentileBar,
  SectionHead,
  Segments,
  wholePercentile,
  type HeadlineNumber,
} from '@fieldhouse/web-ui';
import { changed, one } from '../../frame/addresses.js';
import type { PlayerRank, SportRanks } from '../../sports/sport-pages.js';
import { PercentileLadder } from './percentile-ladder.js';
import type { PlayerContext } from './player-context.js';

/** The season's percentiles in one pool, the closest at first: value, bar, place, and how many are below and level. */
export function RanksSection({
  context,
  ranks,
  pools,
  further,
}: {
  readonly context: PlayerContext;
  readonly ranks: readonly PlayerRank[];
  readonly pools: SportRanks['pools'];
  /** Numbers that the sport does not rank: their place is among all who have them. */
  readonly further: readonly HeadlineNumber[];
}) {
  const { own, query, season } = context;
  const ofSeason = ranks.filter((rank) => rank.season === season && rank.phase === 'regular');
  const offered = pools.filter((pool) => ofSeason.some((rank) => rank.pool === pool));
  const pool = offered.find((name) => name === one(query, 'pool')) ?? offered.at(-1);
  const shown = ofSeason.filter((rank) => rank.pool === pool);
  return (
    <section id="percentiles">
      <SectionHead
        title="Percentiles"
        line={`regular season ${season} · share of the pool that is not as good, ties half`}
      >
        {offered.length > 1 && (
          <Segments
            label="Pool"
            choices={offered.map((name) => ({
              label: `Among ${name}`,
              href: `${changed(own, query, { pool: name })}#percentiles`,
              current: name === pool,
            }))}
          />
        )}
      </SectionHead>
      {shown.length === 0 ? (
        <p className="card small">
          Percentile: <b>N/A</b>. <span className="muted">Nobody is ranked without a game in the season.</span>
        </p>
      ) : (
        <ul className="ladder card">
          {shown.map((rank) => (
            <RankRow key={rank.metric.id} rank={rank} />
          ))}
        </ul>
      )}
      <PercentileLadder numbers={further} />
    </section>
  );
}

function RankRow({ rank }: { readonly rank: PlayerRank }) {
  const { metric, value, percentile, pool, poolSize, below, equal } = rank;
  const level = equal > 1 ? `, ${countText(equal - 1)} ${equal === 2 ? 'is' : 'are'} level` : '';
  return (
    <li>
      <span className="small">
        <MetricTerm metric={metric} id={`rank-${metric.id}`}>
          {metric.name}
          {metric.format.startsWith('percent') && ', %'}
        </MetricTerm>
      </span>
      <b>{formatMetric(value, metric.format)}</b>
      <PercentileBar percentile={percentile} />
      <span className="tiny muted">
        <b>{ordinalText(wholePercentile(percentile))}</b> of {countText(poolSize)} {pool}; {countText(below)}{' '}
        {below === 1 ? 'is' : 'are'} not as good{level}
      </span>
    </li>
  );
}
