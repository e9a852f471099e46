'use client';

import { useActionState, useEffect } from 'react';
import { alertText, openAlerts, playerName } from '../alert-words.js';
import { StatusShape } from '../status-shape.js';
import type { Alert, AlertsAnswer, Limit, LiveMetric, Participant } from '../stadium-answers.js';

/** So many stand on the page; the others are said to be there, and their tiles come first. */
const most = 4;

/** What an acknowledgement came to: the words of a refusal, or nothing. */
export type Acknowledged = { readonly refusal: string | null; readonly alert: string } | null;
export type Acknowledge = (before: Acknowledged, form: FormData) => Promise<Acknowledged>;

interface AlertBannersProps {
  readonly stadium: string;
  readonly answer: AlertsAnswer;
  readonly participants: readonly Participant[];
  readonly metrics: readonly LiveMetric[];
  readonly limits: readonly Limit[];
  readonly valueNow: (person: string, metric: string) => number | null;
  readonly now: number;
  readonly acknowledge: Acknowledge;
  readonly onDone: () => void;
}

/** Alerts that nobody has acknowledged yet; one step each. */
export function AlertBanners(props: AlertBannersProps) {
  const open = openAlerts(props.answer.alerts);
  return (
    <div className="alerts" aria-live="polite">
      {open.slice(0, most).map((alert) => (
        <AlertBanner key={alert.id} alert={alert} {...props} />
      ))}
      {open.length > most && <p className="small more">and {open.length - most} more, on the first tiles</p>}
    </div>
  );
}

function AlertBanner({ alert, ...props }: AlertBannersProps & { readonly alert: Alert }) {
  const [result, act, isSending] = useActionState(props.acknowledge, null);
  const { onDone } = props;
  useEffect(() => {
    if (result !== null) onDone();
  }, [result, onDone]);
  const participant = props.participants.find(({ person }) => person === alert.person);
  const metric = props.metrics.find(({ id }) => id === alert.metric);
  const limit = props.limits.find(({ id }) => id === alert.limit);
  const name = participant === undefined ? 'Somebody' : playerName(participant);
  return (
    <form action={act} className="alert">
      <StatusShape kind="act" />
      <p className="small">
        <b>{name}</b>: {alertText(alert, metric, limit, props.valueNow(alert.person, alert.metric), props.now)}
        {result?.refusal != null && <span className="refusal"> {result.refusal}</span>}
      </p>
      <input type="hidden" name="stadium" value={props.stadium} />
      <input type="hidden" name="alert" value={alert.id} />
      <button className="button main" disabled={isSending}>
        Acknowledge<span className="unseen"> the alert of {name}</span>
      </button>
    </form>
  );
}
