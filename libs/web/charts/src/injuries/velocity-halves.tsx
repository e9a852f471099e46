import { percent } from './percent.js';
import type { VelocityHalf, VelocityHalves } from './velocity-halves.prepare.js';

const plotHeight = 220;

/** Before and after as two halves of one figure: mean of the last pitches with its band, the half's mean dashed, a gap for the absence. */
export function VelocityHalvesView({ chart }: { readonly chart: VelocityHalves }) {
  return (
    <div className="velocity">
      <svg width="100%" height={plotHeight} role="img" aria-label={chart.summary}>
        {chart.ticks.map((tick) => (
          <g key={tick.text}>
            <line className="grid" x1="0" x2="100%" y1={percent(tick.y)} y2={percent(tick.y)} />
            <text x="-8" y={percent(tick.y)} dy="4" textAnchor="end">
              {tick.text}
            </text>
          </g>
        ))}
        <rect className="out" x="48%" width="4%" height="100%" />
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none">
          <Half half={chart.before} side="before" />
          <Half half={chart.after} side="after" />
        </svg>
        {chart.places.map((place) => (
          <text
            key={place.text}
            x={percent(place.x)}
            y="100%"
            dy="18"
            textAnchor={place.x > 0.9 ? 'end' : place.x < 0.1 ? 'start' : 'middle'}
          >
            {place.text}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Half({ half, side }: { readonly half: VelocityHalf | null; readonly side: 'before' | 'after' }) {
  if (half === null) return null;
  return (
    <g className={side}>
      <polygon className="band" points={half.band} />
      {half.mean !== null && (
        <line
          className="mean"
          x1={half.from * 1000}
          x2={half.to * 1000}
          y1={half.mean.y * 1000}
          y2={half.mean.y * 1000}
        />
      )}
      <polyline className="line" points={half.line} />
    </g>
  );
}
