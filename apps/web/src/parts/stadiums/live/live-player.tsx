'use client';

import type { ReactNode } from 'react';
import { limitFor } from '../behind.js';
import { StatusShape } from '../status-shape.js';
import type { LiveMetric } from '../stadium-answers.js';
import { zonesOf } from '../zones.js';
import { LiveFigures } from './live-figures.js';
import { LiveHead } from './live-head.js';
import type { LiveSessionProps } from './live-session-props.js';
import { MinutesSection } from './minutes-section.js';
import { PlayerLimits } from './player-limits.js';
import type { SeriesPoint } from './use-series.js';
import { useWatchedSession } from './use-watched-session.js';
import { ZoneSection } from './zone-section.js';

const headline = ['distance', 'high-speed-distance', 'sprints', 'max-speed', 'player-load', 'accelerations'];
const load = ['player-load', 'impacts', 'metabolic-power', 'metabolic-energy', 'high-power-time', 'decelerations'];
const heart = ['heart-rate', 'max-heart-rate', 'edwards-trimp', 'banister-trimp', 'heart-rate-recovery'];

export interface LivePlayerProps extends LiveSessionProps {
  readonly person: string;
  readonly allMetrics: readonly (LiveMetric & { readonly meaning: string })[];
  readonly chart: {
    readonly address: string;
    readonly metric: LiveMetric;
    readonly points: readonly SeriesPoint[];
    readonly every: 1 | 60;
    readonly minutes: number | null;
  };
  /** What the chart can show. */
  readonly choices: ReactNode;
  /** Name, position, ways to others. */
  readonly head: ReactNode;
}

/** One athlete in a session: now, the last minutes, zones, load, limits. */
export function LivePlayer({ person, allMetrics, chart, choices, head, ...props }: LivePlayerProps) {
  const watched = useWatchedSession(props, null);
  const tile = watched.tiles.find((one) => one.person === person);
  const value = (metric: string) => watched.valueNow(person, metric);
  const of = (ids: readonly string[]) => ids.flatMap((id) => allMetrics.filter((metric) => metric.id === id));
  const heartZones = zonesOf('heart-rate', allMetrics, value);
  const freshness = tile?.freshness ?? 'waiting';
  return (
    <>
      <LiveHead props={props} watched={watched} />
      <div className="head athlete-head">
        {head}
        {tile !== undefined && (
          <p className={`standing ${tile.status.kind}`}>
            <StatusShape kind={tile.status.kind} /> <b>{tile.status.word}</b>
            <span className="small muted">in the session for {tile.onField}</span>
          </p>
        )}
      </div>
      <LiveFigures metrics={of(headline)} value={value} freshness={freshness} />
      <MinutesSection
        key={chart.address}
        address={chart.address}
        first={chart.points}
        metric={chart.metric}
        limit={limitFor(props.limits, person, chart.metric.id)}
        every={chart.every}
        minutes={chart.minutes}
        goesOn={props.goesOn}
      >
        {choices}
      </MinutesSection>
      <div className="cols player-cols">
        <ZoneSection title="Speed zones" kind="speed" zones={zonesOf('speed', allMetrics, value)} />
        {heartZones.length > 0 ? (
          <ZoneSection title="Heart rate, of own maximum" kind="heart" zones={heartZones} />
        ) : (
          <section className="card">
            <h2>Heart rate</h2>
            <p className="small muted withheld">
              Not shown to your role. Heart rate is for medical staff alone, and is not sent to this page. An
              administrator can give that role.
            </p>
          </section>
        )}
      </div>
      <section>
        <h2>Load</h2>
        <LiveFigures metrics={of(load)} value={value} freshness={freshness} />
        {heartZones.length > 0 && <LiveFigures metrics={of(heart)} value={value} freshness={freshness} />}
      </section>
      <PlayerLimits
        person={person}
        limits={props.limits}
        alerts={watched.alerts}
        metrics={props.metrics}
        value={value}
        isKnown={freshness === 'fresh' || freshness === 'stale'}
        stadium={props.stadium}
      />
    </>
  );
}
