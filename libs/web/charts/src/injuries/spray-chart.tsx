import { percent } from './percent.js';
import {
  sprayField,
  sprayMarks,
  type SprayChart,
  type SprayHalf,
  type SprayMark,
  type SprayPoint,
} from './spray-chart.prepare.js';

/** Around the field, so that a mark at its edge is whole. */
const margin = 12;
const left = sprayField.left - margin;
const right = sprayField.right + margin;
const bottom = sprayField.bottom - margin;
const top = sprayField.top + margin;

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
        {sprayMarks.map(({ id }) => {
          const points = half.points.filter((point) => point.mark === id);
          return points.length > 0 && <Marks key={id} mark={id} points={points} />;
        })}
      </svg>
      <text {...at(left + 4, 190)}>330 ft</text>
      <text {...at(right - 4, 190)} textAnchor="end">
        330 ft
      </text>
      <text {...at(0, 408)} textAnchor="middle">
        400 ft
      </text>
    </svg>
  );
}

/** The shape tells the result, so that it is read without colours: each drawn from its middle. */
const shapes: Readonly<Record<SprayMark, string>> = {
  out: 'm-5 -5l10 10m0 -10l-10 10',
  reached: 'm-6 0h12m-6 -6v12',
  single: 'm-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z',
  double: 'm-6 -6h12v12h-12z',
  triple: 'm0 -9l8 14h-16z',
  'home-run': 'm0 -10l2.8 6.5 7 .5-5.4 4.5 1.8 6.9-6.2-3.8-6.2 3.8 1.8-6.9-5.4-4.5 7-.5z',
  unknown: 'm-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
};
const lines: readonly SprayMark[] = ['out', 'reached', 'unknown'];

/** All marks of a kind as one outline: a long window has hundreds. */
function Marks({
  mark,
  points,
}: {
  readonly mark: SprayMark;
  readonly points: readonly Pick<SprayPoint, 'x' | 'y'>[];
}) {
  return (
    <path
      className={lines.includes(mark) ? 'mark thin' : 'mark'}
      d={points.map(({ x, y }) => `M${x} ${-y}${shapes[mark]}`).join('')}
    />
  );
}

export function SprayLegend({ chart }: { readonly chart: SprayChart }) {
  return (
    <p className="legend spray-legend">
      {chart.marks.map((mark) => (
        <span key={mark.id}>
          <svg viewBox="-11 -11 22 22" aria-hidden="true">
            <Marks mark={mark.id} points={[{ x: 0, y: 0 }]} />
          </svg>
          {mark.label}
        </span>
      ))}
    </p>
  );
}
