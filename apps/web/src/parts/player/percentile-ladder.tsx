import { formatMetric } from '@fieldhouse/domain';
import { countText, MetricTerm, PercentileBar, SmallSample, type HeadlineNumber } from '@fieldhouse/web-ui';

/** The further numbers as one ladder of percentile bars. */
export function PercentileLadder({ numbers }: { readonly numbers: readonly HeadlineNumber[] }) {
  if (numbers.length === 0) return null;
  return (
    <ul className="ladder card">
      {numbers.map((number) => (
        <li key={number.metric.id}>
          <span className="small">
            <MetricTerm metric={number.metric} id={`ladder-${number.metric.id}`}>
              {number.metric.name}
              {number.metric.format.startsWith('percent') && ', %'}
            </MetricTerm>{' '}
            {number.sample?.small === true && <SmallSample />}
          </span>
          <b>{formatMetric(number.value, number.metric.format)}</b>
          {number.percentile === null ? (
            <span className="tiny muted">outside the pool</span>
          ) : (
            <PercentileBar percentile={number.percentile} />
          )}
          <span className="tiny muted">
            of {countText(number.poolSize)} {number.pool}
          </span>
        </li>
      ))}
    </ul>
  );
}
