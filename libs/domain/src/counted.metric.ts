import { count, type Formula, type Metric } from './metric.js';

/** Of clubs: how a line of standings tells a count. */
export const standingCount =
  (line: string) =>
  (spec: Omit<Parameters<typeof countMetric>[0], 'line' | 'pool' | 'source'>): Metric =>
    countMetric({ line, pool: clubsOfSeason, source: 'Counted from the final scores of the games loaded', ...spec });

export const clubsOfSeason = 'clubs of the season';

/** A count as a metric of its own, so that it has a header, an explanation and a leader board; more is better unless said. */
export function countMetric(
  spec: Pick<Metric, 'id' | 'line' | 'name' | 'abbreviation' | 'unit' | 'meaning' | 'pool' | 'source'> & {
    /** A count's name, or how it follows from counts. */
    readonly of: string | Formula;
    readonly better?: Metric['better'];
    readonly format?: Metric['format'];
    readonly ofOnePerson?: true;
  },
): Metric {
  const { of, ...rest } = spec;
  return {
    better: 'higher',
    format: 'integer',
    ...rest,
    formula: typeof of === 'string' ? count(of) : of,
    kind: 'count',
  };
}
