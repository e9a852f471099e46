'use client';

import { figureText, withUnit } from '../figures.js';
import { stadiumHref } from '../stadium-addresses.js';
import type { AlertsAnswer, Limit, LimitState, LiveMetric } from '../stadium-answers.js';
import { StatusShape } from '../status-shape.js';
import type { StatusKind } from '../status.js';
import { useClock } from './use-clock.js';

const kinds: Readonly<Record<LimitState, readonly [StatusKind, string]>> = {
  active: ['act', 'Active'],
  pending: ['watch', 'Pending'],
  recovering: ['easing', 'Recovering'],
  normal: ['normal', 'Normal'],
  'no-data': ['lost', 'No data'],
};

/** The limits that hold for one athlete, how they stand now, and what came of them in this session. */
export function PlayerLimits({
  person,
  limits,
  alerts,
  metrics,
  value,
  isKnown,
  stadium,
}: {
  readonly person: string;
  readonly limits: readonly Limit[];
  readonly alerts: AlertsAnswer;
  readonly metrics: readonly LiveMetric[];
  readonly value: (metric: string) => number | null;
  readonly isKnown: boolean;
  readonly stadium: string;
}) {
  const clockText = useClock();
  const states = alerts.states.filter((state) => state.person === person);
  const own = limits.filter(({ id }) => states.some(({ limit }) => limit === id));
  const past = alerts.alerts.filter((alert) => alert.person === person);
  const metricOf = (id: string) => metrics.find((metric) => metric.id === id);
  return (
    <div className="cols player-cols">
      <section className="card">
        <div className="section-head">
          <h2>Limits</h2>
          <a className="button" href={`${stadiumHref(stadium)}#limits`}>
            Change limits
          </a>
        </div>
        {own.length === 0 && <p className="small muted">No limit holds for this athlete yet.</p>}
        {own.length > 0 && (
          <table className="plain-table">
            <thead>
              <tr>
                {['Limit', 'Now', 'State', 'Enter', 'Exit', 'Hold (s)'].map((title) => (
                  <th key={title} scope="col" className={title === 'State' ? 'start' : undefined}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {own.map((limit) => {
                const metric = metricOf(limit.metric);
                const [kind, word] = kinds[states.find((state) => state.limit === limit.id)?.state ?? 'no-data'];
                const print = (number: number | null) => (metric === undefined ? '–' : figureText(number, metric));
                return (
                  <tr key={limit.id}>
                    <th scope="row">{metric === undefined ? limit.metric : withUnit(metric)}</th>
                    <td>{isKnown ? print(value(limit.metric)) : '–'}</td>
                    <td className={`start nowrap state-cell ${kind}`}>
                      <StatusShape kind={kind} /> {word}
                    </td>
                    <td>{print(limit.enter)}</td>
                    <td>{print(limit.exit)}</td>
                    <td>{limit.holdSeconds}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </section>
      <section className="card">
        <h2>Alerts of this session</h2>
        {past.length === 0 && <p className="small muted">None.</p>}
        {past.length > 0 && (
          <table className="plain-table">
            <thead>
              <tr>
                {['Began', 'Limit', 'Worst', 'Ended', 'Acknowledged by'].map((title) => (
                  <th key={title} scope="col" className={/^(?:Lim|Ack)/.test(title) ? 'start' : undefined}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {past.map((alert) => {
                const metric = metricOf(alert.metric);
                return (
                  <tr key={alert.id}>
                    <th scope="row">{clockText(Date.parse(alert.enteredAt))}</th>
                    <td className="start">{metric === undefined ? alert.metric : withUnit(metric)}</td>
                    <td>{metric === undefined ? '–' : figureText(alert.worst, metric)}</td>
                    <td>{alert.leftAt === null ? 'goes on' : clockText(Date.parse(alert.leftAt))}</td>
                    <td className="start">{alert.acknowledgedBy ?? 'nobody yet'}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}
