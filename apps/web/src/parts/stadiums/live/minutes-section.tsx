'use client';

import { MinutesView, prepareMinutes } from '@fieldhouse/web-charts/live';
import type { ReactNode } from 'react';
import { figureText, valueWithUnit, withUnit } from '../figures.js';
import type { Limit, LiveMetric } from '../stadium-answers.js';
import { useClock } from './use-clock.js';
import { useSeries, type SeriesPoint } from './use-series.js';

/** The last minutes of one metric, as a line and as a table. */
export function MinutesSection({
  address,
  first,
  metric,
  limit,
  every,
  minutes,
  goesOn,
  children,
}: {
  readonly address: string;
  readonly first: readonly SeriesPoint[];
  readonly metric: LiveMetric;
  readonly limit: Limit | null;
  /** Seconds of a window. */
  readonly every: 1 | 60;
  /** null: the whole session. */
  readonly minutes: number | null;
  readonly goesOn: boolean;
  /** What can be chosen. */
  readonly children: ReactNode;
}) {
  const clockText = useClock();
  const points = useSeries(address, first, goesOn);
  const to = points.at(-1)?.at ?? 0;
  const from = minutes === null ? (points[0]?.at ?? 0) : to - minutes * 60_000;
  const format = (value: number) => figureText(value, metric);
  const levels =
    limit === null || metric.over === 'sum'
      ? []
      : [{ value: limit.enter, label: `limit ${valueWithUnit(limit.enter, metric)}` }];
  const chart = prepareMinutes({ points, from, to, gap: every * 5_000, levels, format });
  const { highest } = chart;
  const window = every === 1 ? 'second' : 'minute';
  const summary =
    highest === null
      ? `No value of ${metric.name} yet.`
      : `${withUnit(metric)} a ${window}: highest ${format(highest.value)} at ${clockText(highest.at)}.`;
  return (
    <section className="card minutes-card">
      <div className="section-head">
        <h2>
          {withUnit(metric)}, {minutes === null ? 'whole session' : `last ${minutes} minutes`}
        </h2>
        {children}
      </div>
      {points.length === 0 ? (
        <p className="muted small nothing">Nothing measured yet. The line begins with the first closed {window}.</p>
      ) : (
        <MinutesView chart={chart} summary={summary} ends={[clockText(from), clockText(to)]} />
      )}
      <details className="twin">
        <summary>As a table, the newest first</summary>
        <div className="table-box compact">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">{withUnit(metric)}</th>
              </tr>
            </thead>
            <tbody>
              {points
                .slice(-60)
                .toReversed()
                .map(({ at, value }) => (
                  <tr key={at}>
                    <th scope="row">{clockText(at)}</th>
                    <td>{format(value)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
