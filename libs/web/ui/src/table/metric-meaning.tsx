import type { ReactNode } from 'react';
import type { MetricColumn } from './metric-column.js';

/** Where the glossary explains a metric. */
export const glossaryAddress = (metric: Pick<MetricColumn, 'sport' | 'id'>) => `/glossary#${glossaryAnchor(metric)}`;
export const glossaryAnchor = ({ sport, id }: Pick<MetricColumn, 'sport' | 'id'>) => `${sport}-${id}`;

/** Unit, direction, pool, minimum and source, a line each. A table repeats this for each column: text, not elements. */
function terms(metric: MetricColumn): string {
  return [
    `Unit: ${metric.unit}`,
    `Better: ${metric.better ?? 'neither'}`,
    `Pool: ${metric.pool}`,
    ...(metric.qualifier === null ? [] : [`Qualifies: ${metric.qualifier}`]),
    `Source: ${metric.source}`,
  ].join('\n');
}

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
      <p className="terms">{terms(metric)}</p>
      <p className="more">
        {children}
        <a href={glossaryAddress(metric)}>In the glossary</a>
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
