import type { ReactNode } from 'react';
import type { MetricColumn } from './metric-column.js';

const better = { higher: 'Higher', lower: 'Lower' } as const;

/**
 * What a metric means: formula, unit, better direction, pool, source. Inside an element of class `explained` it shows on
 * hover and focus; a button with `popovertarget` of the same id opens it on tap. No script is needed for any of the three.
 */
export function MetricMeaning({
  metric,
  id,
  children,
}: {
  readonly metric: MetricColumn;
  readonly id: string;
  readonly children?: ReactNode;
}) {
  return (
    <div id={id} popover="auto" className="meaning" role="note" aria-label={`About ${metric.name}`}>
      <b>{metric.name}</b>
      <p>{metric.meaning}</p>
      <code>{metric.formula}</code>
      <dl>
        <dt>Unit</dt>
        <dd>{metric.unit}</dd>
        <dt>Better</dt>
        <dd>{metric.better === null ? 'Neither' : better[metric.better]}</dd>
        <dt>Pool</dt>
        <dd>{metric.pool}</dd>
        {metric.qualifier !== null && (
          <>
            <dt>Qualifies</dt>
            <dd>{metric.qualifier}</dd>
          </>
        )}
        <dt>Source</dt>
        <dd>{metric.source}</dd>
      </dl>
      <p className="more">
        {children}
        <a href={`/glossary#${metric.id}`}>In the glossary</a>
      </p>
    </div>
  );
}

/** A metric's name in running text or on a card, with its explanation. */
export function MetricTerm({
  metric,
  id,
  children,
}: {
  readonly metric: MetricColumn;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <span className="explained">
      <button type="button" className="term" popoverTarget={id}>
        {children}
      </button>
      <MetricMeaning metric={metric} id={id} />
    </span>
  );
}
