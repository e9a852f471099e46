import { figureText, unitText } from '../figures.js';
import type { LiveMetric } from '../stadium-answers.js';

/** A row of numbers as they stand now. */
export function LiveFigures({
  metrics,
  value,
  freshness,
}: {
  readonly metrics: readonly LiveMetric[];
  readonly value: (metric: string) => number | null;
  readonly freshness: string;
}) {
  const isKnown = freshness === 'fresh' || freshness === 'stale';
  return (
    <dl className={`live-figures card ${freshness}`}>
      {metrics.map((metric) => (
        <div key={metric.id}>
          <dt className="tiny muted">{metric.name}</dt>
          <dd>
            <b>{isKnown ? figureText(value(metric.id), metric) : '–'}</b>{' '}
            <span className="tiny muted">{metric.format === 'clock' ? '' : unitText(metric)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
