import { ZoneBar } from '@fieldhouse/web-charts/live';
import { figureText } from '../figures.js';
import type { Zone } from '../zones.js';

const clock = (seconds: number | null) => figureText(seconds, { format: 'clock' });
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Time in each zone; metres where the zones are of speed. */
export function ZoneSection({
  title,
  zones,
  kind,
}: {
  readonly title: string;
  readonly zones: readonly Zone[];
  readonly kind: 'speed' | 'heart';
}) {
  const summary = zones.map(({ label, share }) => `${label} ${percent(share)}`).join(', ');
  return (
    <section className={`card zone-card ${kind}`}>
      <h2>{title}</h2>
      <ZoneBar zones={zones} summary={`${title}: ${summary}`} />
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Zone</th>
            {kind === 'speed' && <th scope="col">Distance (m)</th>}
            <th scope="col">Share</th>
            <th scope="col">Time (min:s)</th>
          </tr>
        </thead>
        <tbody>
          {zones.map(({ label, metres, seconds, share }, index) => (
            <tr key={label}>
              <th scope="row">
                <svg className="zones key" viewBox="0 0 10 10" aria-hidden="true">
                  <rect className={`zone-${index + 1}`} width="10" height="10" />
                </svg>
                {label}
              </th>
              {kind === 'speed' && <td>{figureText(metres, { format: 'integer' })}</td>}
              <td>{percent(share)}</td>
              <td>{clock(seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
