import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { countText, SmallSample } from '@fieldhouse/web-ui';
import { formatMetric, type MetricFormat } from '@fieldhouse/domain';

type Answer = RouteOutput<typeof injuryRoutes.group>;
type Difference = Answer['injured'];

/** The injured, those beside them, and what is left between the two; then the test and its limits. */
export function GroupFindings({ answer }: { readonly answer: Answer }) {
  const { injured, compared, excess, test, caveats } = answer;
  return (
    <section id="findings">
      <div className="three">
        <Finding title="The injured" difference={injured} />
        {compared !== null && <Finding title="Uninjured players, same dates" difference={compared} />}
        {excess !== null && <Finding title="Beyond what everybody changed" difference={excess} />}
      </div>
      <div className="card test">
        <h3>{test.name}</h3>
        <p>
          {test.statement}
          {test.p !== null && (
            <span className="muted"> p = {test.p < 0.001 ? 'under .001' : formatMetric(test.p, 'average')}</span>
          )}
        </p>
        <p className="muted small">
          Of {countText(answer.stints)} stints {countText(answer.used)} count; after {countText(answer.neverReturned)}{' '}
          the player was never seen again, and {countText(answer.tooFew)} have too few pitches on a side.
        </p>
        <ul className="caveats small">
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Finding({ title, difference }: { readonly title: string; readonly difference: Difference }) {
  const { change, low, high, before, after, unit, format, beforeSample, sampleUnit, small } = difference;
  const text = (value: number | null) => formatMetric(value, format as MetricFormat);
  const signed = (value: number | null) => (value !== null && value > 0 ? `+${text(value)}` : text(value));
  return (
    <div className="card">
      <h3>{title}</h3>
      <p className="big">{change === null ? 'no value' : `${signed(change)} ${unit}`}</p>
      {low !== null && high !== null && (
        <p className="small">
          95 % interval {signed(low)} to {signed(high)}
        </p>
      )}
      {before !== null && after !== null && (
        <p className="small">
          {text(before)} before, {text(after)} after
        </p>
      )}
      <p className="tiny muted">
        {beforeSample} {sampleUnit} {small && <SmallSample />}
      </p>
    </div>
  );
}
