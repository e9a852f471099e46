import { rink } from '@fieldhouse/domain/hockey';
import { RinkHalfLines } from './rink-half.js';
import { shotMarks, type ShotHalf, type ShotMark, type ShotMarkKind } from './shot-map.prepare.js';

/** Around the boards, so that their line is whole. */
const margin = 1;
const width = rink.halfLengthFeet + margin;
const top = -rink.halfWidthFeet - margin;
const height = 2 * (rink.halfWidthFeet + margin);

/** The half of the rink that a club attacks, with its attempts. Two of them side by side are the rink. */
export function ShotHalfView({ half, club }: { readonly half: ShotHalf; readonly club: 'away' | 'home' }) {
  const left = half.side === 'left' ? -width : 0;
  return (
    <svg className={`rink ${club}`} viewBox={`${left} ${top} ${width} ${height}`} role="img" aria-label={half.summary}>
      <g transform={half.side === 'left' ? 'scale(-1 1)' : undefined}>
        <RinkHalfLines />
      </g>
      {half.marks.map((mark) => (
        <Mark key={mark.key} mark={mark} />
      ))}
    </svg>
  );
}

/** The shape tells what became of it: a numbered diamond, a full and an open circle. */
function Mark({ mark }: { readonly mark: Pick<ShotMark, 'kind' | 'goal' | 'x' | 'y' | 'told'> }) {
  const { kind, goal, x, y, told } = mark;
  return (
    <g className={`mark ${kind}`}>
      {told !== '' && <title>{told}</title>}
      {kind === 'goal' ? (
        <path d={`M${x} ${y - 3.4}l3.4 3.4l-3.4 3.4l-3.4 -3.4z`} />
      ) : (
        <circle cx={x} cy={y} r={kind === 'saved' ? 1.2 : 1.1} />
      )}
      {goal !== null && (
        <text x={x} y={y + 1.3} textAnchor="middle">
          {goal}
        </text>
      )}
    </g>
  );
}

const words: Readonly<Record<ShotMarkKind, string>> = {
  goal: 'goal, numbered as in the list',
  saved: 'saved',
  missed: 'missed the net',
};

export function ShotLegend() {
  return (
    <p className="legend shot-legend">
      {shotMarks.map((kind) => (
        <span key={kind}>
          <svg viewBox="-4 -4 8 8" aria-hidden="true">
            <Mark mark={{ kind, goal: null, x: 0, y: 0, told: '' }} />
          </svg>
          {words[kind]}
        </span>
      ))}
    </p>
  );
}
