import type { playerRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formatMetric } from '@fieldhouse/domain';
import { countText, ordinalText, wholePercentile } from '../format/numbers.js';
import { MetricTerm } from '../table/metric-meaning.js';
import { PercentileBar } from './percentile-bar.js';
import { SmallSample } from './small-sample.js';

export type HeadlineNumber = RouteOutput<typeof playerRoutes.player>['headline'][number];

/** Up to five large numbers, each with its percentile, the pool that it is of, and the sample under it. */
export function HeadlineCards({ numbers }: { readonly numbers: readonly HeadlineNumber[] }) {
  return (
    <ul className="headline">
      {numbers.map((number) => (
        <li key={number.metric.id} className="card">
          <div className="label">
            <MetricTerm metric={number.metric} id={`headline-${number.metric.id}`}>
              {number.metric.name}
              {number.metric.format.startsWith('percent') && ', %'}
            </MetricTerm>
          </div>
          <div className="value">{formatMetric(number.value, number.metric.format) || <Nothing />}</div>
          {number.percentile !== null && <PercentileBar percentile={number.percentile} />}
          <p className="tiny muted">
            <Standing number={number} />
          </p>
          {number.sample !== null && (
            <p className="tiny muted">
              {number.sample.label} {number.sample.small && <SmallSample />}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Standing({ number }: { readonly number: HeadlineNumber }) {
  if (number.percentile === null)
    return (
      <>
        Outside the pool of {countText(number.poolSize)} {number.pool}
      </>
    );
  return (
    <>
      <b>{ordinalText(wholePercentile(number.percentile))}</b> percentile of {countText(number.poolSize)} {number.pool}
      {number.metric.better === 'lower' && '; lower is better'}
    </>
  );
}

function Nothing() {
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="unseen">no value</span>
    </span>
  );
}
