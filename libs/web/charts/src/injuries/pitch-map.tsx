import type { ReactNode } from 'react';
import { mapColumns, mapRows, type PitchMap } from './pitch-map.prepare.js';

const across = [
  { at: '0%', text: '−24', minor: false },
  { at: '25%', text: '−12', minor: true },
  { at: '50%', text: '0', minor: false },
  { at: '75%', text: '12', minor: true },
  { at: '100%', text: '24', minor: false },
] as const;
const up = [
  { at: '0%', text: '60' },
  { at: '30%', text: '42' },
  { at: '70%', text: '18' },
  { at: '100%', text: '0' },
] as const;

/** One grid seen by the catcher: bins, strike zone with its thirds, home plate, axes in inches. The words keep their size at any width. */
export function PitchGridView({
  paths,
  summary,
  scale,
  heights = true,
}: {
  readonly paths: readonly { readonly place: number; readonly path: string }[];
  readonly summary: string;
  /** Which scale the places are of. */
  readonly scale: 'count' | 'difference';
  /** Whether the heights are written beside it. */
  readonly heights?: boolean;
}) {
  return (
    <div className={heights ? 'pitch-grid' : 'pitch-grid bare'}>
      <svg role="img" aria-label={summary}>
        <svg viewBox={`0 0 ${mapColumns} ${mapRows}`} preserveAspectRatio="none" shapeRendering="crispEdges">
          <rect className={scale === 'count' ? 'count-0' : 'change-0'} width={mapColumns} height={mapRows} />
          {paths.map(({ place, path }) => (
            <path key={place} className={colourClass(scale, place)} d={path} />
          ))}
        </svg>
        <StrikeZone />
        <rect className="edge" width="100%" height="100%" />
        {heights &&
          up.map((tick) => (
            <text key={tick.text} x="-6" y={tick.at} dy="4" textAnchor="end">
              {tick.text}
            </text>
          ))}
        {across.map((tick) => (
          <text
            key={tick.text}
            className={tick.minor ? 'minor' : undefined}
            x={tick.at}
            y="100%"
            dy="16"
            textAnchor={tick.at === '0%' ? 'start' : tick.at === '100%' ? 'end' : 'middle'}
          >
            {tick.text}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** 24 by 24 inches from 18 to 42 high, in thirds; the plate as the catcher sees it, its point towards him. */
function StrikeZone() {
  return (
    <svg viewBox="-24 0 48 60" preserveAspectRatio="none">
      <path className="thirds" d="M-4 18v24M4 18v24M-12 26h24M-12 34h24" />
      <path className="plate" d="M-8.5 57h17v1.2l-8.5 1.3-8.5-1.3z" />
      <rect className="zone" x="-12" y="18" width="24" height="24" />
    </svg>
  );
}

function colourClass(scale: 'count' | 'difference', place: number): string {
  if (scale === 'count') return `count-${place}`;
  return place < 0 ? `change-fewer-${-place}` : `change-more-${place}`;
}

/** The one scale of both grids. */
export function PitchMapLegend({ map, children }: { readonly map: PitchMap; readonly children?: ReactNode }) {
  return (
    <div className="map-legend">
      <b className="tiny">Pitches in a bin</b>
      <ul>
        {[{ place: 0, label: 'none' }, ...map.steps].map((step) => (
          <li key={step.place}>
            <svg aria-hidden="true">
              <rect className={`count-${step.place}`} width="100%" height="100%" />
            </svg>
            {step.label}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

/** The scale of the difference, fewer to more. */
export function DifferenceLegend({ map }: { readonly map: PitchMap }) {
  const most = map.difference.most.toFixed(1);
  return (
    <p className="change-legend tiny muted">
      {most} fewer
      <svg viewBox="0 0 7 1" preserveAspectRatio="none" aria-hidden="true">
        {[-3, -2, -1, 0, 1, 2, 3].map((place, i) => (
          <rect
            key={place}
            className={place === 0 ? 'change-0' : colourClass('difference', place)}
            x={i}
            width="1"
            height="1"
          />
        ))}
      </svg>
      {most} more
    </p>
  );
}
