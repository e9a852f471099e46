'use client';

import { AlertBanners } from './alert-banners.js';
import type { LiveSessionProps } from './live-session-props.js';
import { TruthStrip } from './truth-strip.js';
import type { useWatchedSession } from './use-watched-session.js';

/** Truth strip and alerts: on top of every live page. */
export function LiveHead({
  props,
  watched,
}: {
  readonly props: LiveSessionProps;
  readonly watched: ReturnType<typeof useWatchedSession>;
}) {
  return (
    <>
      <TruthStrip truth={watched.truth} title={props.title} line={props.line} />
      {watched.alertsAreOld && (
        <p className="notice warn" role="status">
          Limits cannot be read just now: the states below may have changed.
        </p>
      )}
      <AlertBanners
        stadium={props.stadium}
        answer={watched.alerts}
        participants={props.participants}
        metrics={props.metrics}
        limits={props.limits}
        valueNow={watched.currentValue}
        now={watched.moment.nodeNow ?? props.drawnAt}
        acknowledge={props.acknowledge}
        onDone={watched.askAlerts}
      />
    </>
  );
}
