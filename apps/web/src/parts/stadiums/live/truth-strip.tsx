import type { Truth } from '../truth.prepare.js';
import { StatusShape } from '../status-shape.js';

/** Always in view: how far what is shown can be believed. */
export function TruthStrip({
  truth,
  title,
  line,
}: {
  readonly truth: Truth;
  readonly title: string;
  readonly line: string;
}) {
  const { counts } = truth;
  return (
    <div className={`truth ${truth.state}`}>
      <p className="word" role="status">
        {truth.word}
      </p>
      <div className="believe">
        {truth.median !== null && truth.p95 !== null && (
          <p>
            <span className="now tiny muted">Age now</span> <b>{truth.median}</b>{' '}
            <span className="tiny muted">p50</span> <b>{truth.p95}</b> <span className="tiny muted">p95</span>
          </p>
        )}
        {truth.line !== null && <p className="small">{truth.line}</p>}
        {counts !== null && truth.state !== 'offline' && (
          <p className="counts small">
            <span className="normal">
              <StatusShape kind="normal" /> {counts.fresh} fresh
            </span>
            <span>
              <StatusShape kind="stale" /> {counts.stale} stale
            </span>
            <span>
              <StatusShape kind="lost" /> {counts.lost} lost
            </span>
          </p>
        )}
      </div>
      <p className="which">
        <b>{title}</b>
        <span className="tiny muted">{line}</span>
      </p>
    </div>
  );
}
