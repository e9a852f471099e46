import { StatusShape } from './status-shape.js';
import { statusMeanings } from './status.js';

/** What the shapes say. */
export function StatusLegend() {
  return (
    <dl className="statuses small">
      {statusMeanings.map(([kind, word, meaning]) => (
        <div key={kind} className={kind}>
          <dt>
            <StatusShape kind={kind} /> <b>{word}</b>
          </dt>
          <dd className="muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
