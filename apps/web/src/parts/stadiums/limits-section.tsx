import { windowMetrics } from '@fieldhouse/domain/tracking';
import { instantText, SectionHead } from '@fieldhouse/web-ui';
import { figureText, withUnit } from './figures.js';
import { liveMetric } from './live-session-answers.js';
import type { Limit, LimitsAnswer, Participant } from './stadium-answers.js';
import { playerName } from './alert-words.js';

type FormAction = (form: FormData) => Promise<void>;

interface LimitsSectionProps {
  readonly stadium: string;
  readonly answer: LimitsAnswer;
  /** Of the session that goes on, for limits of their own. */
  readonly participants: readonly Participant[];
  readonly maySeeHearts: boolean;
  readonly set: FormAction;
  readonly lift: FormAction;
}

/** Limits in force, a form for another one, and every change that was made. */
export function LimitsSection({ stadium, answer, participants, maySeeHearts, set, lift }: LimitsSectionProps) {
  const metrics = windowMetrics
    .filter(({ of, medical }) => of === 'person' && (medical !== true || maySeeHearts))
    .map((metric) => ({ ...liveMetric({ ...metric, medical: metric.medical === true }), meaning: metric.meaning }));
  const nameOf = (person: string | null) => {
    if (person === null) return 'everybody';
    const participant = participants.find((one) => one.person === person);
    return participant === undefined ? 'one athlete' : playerName(participant);
  };
  const metricOf = (limit: Limit) => metrics.find(({ id }) => id === limit.metric);
  const print = (limit: Limit, value: number) => figureText(value, metricOf(limit) ?? { format: 'decimal1' });
  const rows = (limits: readonly (Limit & { readonly inForce?: boolean })[], isHistory: boolean) =>
    limits.map((limit) => (
      <tr key={`${limit.id} ${limit.changedAt}`}>
        <th scope="row" className="start">
          {metricOf(limit) === undefined ? limit.metric : withUnit(metricOf(limit)!)}
        </th>
        <td className="start">{nameOf(limit.person)}</td>
        <td className="start">{limit.direction}</td>
        <td>{print(limit, limit.enter)}</td>
        <td>{print(limit, limit.exit)}</td>
        <td>{limit.holdSeconds}</td>
        <td className="start">
          {limit.changedBy ?? 'the installation'}, {instantText(limit.changedAt)}
        </td>
        <td className="start">
          {isHistory ? (
            limit.inForce === true ? (
              'in force'
            ) : (
              'past'
            )
          ) : (
            <form action={lift}>
              <input type="hidden" name="stadium" value={stadium} />
              <input type="hidden" name="limit" value={limit.id} />
              <button className="button">
                Lift<span className="unseen"> the limit of {limit.metric}</span>
              </button>
            </form>
          )}
        </td>
      </tr>
    ));
  const head = (last: string) => (
    <thead>
      <tr>
        {['Metric', 'For', 'Alert', 'Enter', 'Exit', 'Hold (s)', 'Set by', last].map((title, index) => (
          <th key={title} scope="col" className={index < 3 || index > 5 ? 'start' : undefined}>
            <span className="plain">{title}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
  return (
    <section id="limits">
      <SectionHead
        title="Limits"
        line="Beyond “enter” for the hold time an alert begins; back beyond “exit” as long, it ends. A limit of an athlete’s own comes before everybody’s."
      />
      {answer.limits.length === 0 ? (
        <p className="muted">No limits yet: nobody is called to attention before the first is set.</p>
      ) : (
        <div className="table-box fits">
          <table>
            <caption className="unseen">Limits in force</caption>
            {head('Take back')}
            <tbody>{rows(answer.limits, false)}</tbody>
          </table>
        </div>
      )}
      <details className="twin">
        <summary>Set a limit</summary>
        <form action={set} className="limit-form card">
          <input type="hidden" name="stadium" value={stadium} />
          <label className="field">
            Metric
            <select name="metric" required>
              {metrics.map((metric) => (
                <option key={metric.id} value={metric.id}>
                  {withUnit(metric)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            For
            <select name="person">
              <option value="">everybody</option>
              {participants.map((participant) => (
                <option key={participant.person} value={participant.person}>
                  {playerName(participant)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            Alert when
            <select name="direction">
              <option value="above">above</option>
              <option value="below">below</option>
            </select>
          </label>
          <label className="field">
            Enter
            <input name="enter" type="number" step="any" required />
          </label>
          <label className="field">
            Exit
            <input name="exit" type="number" step="any" required />
          </label>
          <label className="field">
            Hold (s)
            <input name="holdSeconds" type="number" min="0" max="600" step="1" defaultValue="15" required />
          </label>
          <button className="button main">Set limit</button>
        </form>
      </details>
      {answer.changes.length > 0 && (
        <details className="twin">
          <summary>Every change of the limits ({answer.changes.length})</summary>
          <div className="table-box fits">
            <table>
              <caption className="unseen">Changes of the limits, the newest first</caption>
              {head('State')}
              <tbody>{rows(answer.changes, true)}</tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
