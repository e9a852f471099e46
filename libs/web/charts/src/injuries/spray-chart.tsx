import { percent } from './percent.js';
import { sprayField, type SprayChart, type SprayHalf, type SprayMark } from './spray-chart.prepare.js';

const { left, right, bottom, top } = sprayField;

/** A place of the field in feet as a part of the drawing. */
const at = (x: number, y: number) => ({
  x: percent((x - left) / (right - left)),
  y: percent((top - y) / (top - bottom)),
});

/** Fair ground in feet: foul lines, fence of 330 feet at the lines and 400 in the middle, infield, bases, mound. */
export function SprayFieldView({ half, side }: { readonly half: SprayHalf; readonly side: 'before' | 'after' }) {
  return (
    <svg className={`spray ${side}`} role="img" aria-label={half.summary}>
      {/* y grows downwards in a drawing: towards second base is negative here. */}
      <svg viewBox={`${left} ${-top} ${right - left} ${top - bottom}`}>
        <path className="fair" d="M0 0L-233.3 -233.3A246.6 246.6 0 0 1 233.3 -233.3Z" />
        <path className="dirt" d="M0 0L-90.2 -90.2A95 95 0 0 1 90.2 -90.2Z" />
        <path className="grass" d="M0 -9L54.6 -63.6L0 -118.3L-54.6 -63.6Z" />
        <path className="foul-line" d="M-260 -260L0 0L260 -260" />
        <circle className="dirt" cy="-60.5" r="9" />
        <circle className="dirt" r="13" />
        <path
          className="base"
          d="M63.6 -67l3.4 3.4-3.4 3.4-3.4-3.4zM0 -130.7l3.4 3.4-3.4 3.4-3.4-3.4zM-63.6 -67l3.4 3.4-3.4 3.4-3.4-3.4zM0 4l-4-4v-3h8v3z"
        />
        {half.points.map((point, i) => (
          <Mark key={i} mark={point.mark} x={point.x} y={-point.y} />
        ))}
      </svg>
      <text {...at(left + 4, 208)}>330 ft</text>
      <text {...at(right - 4, 208)} textAnchor="end">
        330 ft
      </text>
      <text {...at(0, 408)} textAnchor="middle">
        400 ft
      </text>
    </svg>
  );
}

/** The shape tells the result, so that it is read without colours. */
const shapes: Readonly<Record<SprayMark, string>> = {
  out: 'M-4 -4l8 8M-4 4l8 -8',
  reached: 'M-5 0h10M0 -5v10',
  single: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  double: 'M-5 -5h10v10h-10z',
  triple: 'M0 -7l6.5 11.5h-13z',
  'home-run': 'M0 -8l2.2 5.2 5.6.4-4.3 3.6 1.4 5.5L0 3.7l-4.9 3 1.4-5.5-4.3-3.6 5.6-.4z',
  unknown: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
};
const lines: readonly SprayMark[] = ['out', 'reached', 'unknown'];

function Mark({ mark, x, y }: { readonly mark: SprayMark; readonly x: number; readonly y: number }) {
  return (
    <path
      className={lines.includes(mark) ? 'mark thin' : 'mark'}
      transform={`translate(${x} ${y}) scale(1.25)`}
      d={shapes[mark]}
    />
  );
}

export function SprayLegend({ chart }: { readonly chart: SprayChart }) {
  return (
    <p className="legend spray-legend">
      {chart.marks.map((mark) => (
        <span key={mark.id}>
          <svg viewBox="-11 -11 22 22" aria-hidden="true">
            <Mark mark={mark.id} x={0} y={0} />
          </svg>
          {mark.label}
        </span>
      ))}
    </p>
  );
}
