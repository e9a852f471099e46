import type { Metric } from '../metric.js';

/** Where a value stands among those of a pool. */
export interface PoolPlace {
  /** How many are worse. */
  readonly below: number;
  /** How many are as good, itself among them. */
  readonly equal: number;
  readonly poolSize: number;
}

/**
 * The place of each value of a pool; equal values share one. With `better: 'lower'` the pool is read from the other end, so
 * that below always is the worse.
 */
export function poolPlaces(values: readonly number[], better: Metric['better']): ReadonlyMap<number, PoolPlace> {
  const worstFirst = [...values].sort((a, b) => (better === 'lower' ? b - a : a - b));
  const places = new Map<number, PoolPlace>();
  for (const [at, value] of worstFirst.entries()) {
    const place = places.get(value) ?? { below: at, equal: 0, poolSize: values.length };
    places.set(value, { ...place, equal: place.equal + 1 });
  }
  return places;
}

/** Percentile by mid-rank: 100 × (below + half of the ties, itself among them) ÷ pool. */
export const midRank = ({ below, equal, poolSize }: PoolPlace): number => (100 * (below + equal / 2)) / poolSize;

/**
 * {@link midRank} of a value; a higher percentile always is the better one.
 *
 * @param values the pool, the value itself among them
 * @throws RangeError the value is not in its pool
 */
export function midRankPercentile(value: number, values: readonly number[], better: Metric['better']): number {
  const place = poolPlaces(values, better).get(value);
  if (place === undefined) throw new RangeError(`${value} is not among the ${values.length} values of its pool`);
  return midRank(place);
}
