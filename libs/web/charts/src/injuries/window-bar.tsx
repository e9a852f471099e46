import { percent } from './percent.js';
import type { WindowBar, WindowSide } from './window-bar.prepare.js';

const top = 22;
const height = 14;

/** What lies between the neighbouring stints and this one, and what of it the window takes. */
export function WindowBarView({
  bar,
  dates,
}: {
  readonly bar: WindowBar;
  /** "8 May – 3 Jun" */ readonly dates: string;
}) {
  return (
    <svg className="window-bar" width="100%" height="62" role="img" aria-label={bar.summary}>
      <defs>
        <pattern id="hatched" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line y2="5" strokeWidth="3" />
        </pattern>
      </defs>
      <Side side={bar.before} name="before" />
      {bar.after !== null && <Side side={bar.after} name="after" />}
      <rect className="absent" {...place(bar.absence)} fill="url(#hatched)" />
      <text
        className={nearAnEnd(bar) ? 'own dates low' : 'own dates'}
        x={bar.after === null ? '100%' : percent(bar.absence.x + bar.absence.width / 2)}
        y={top + height + 16}
        textAnchor={bar.after === null ? 'end' : 'middle'}
      >
        {dates}
      </text>
      {bar.after === null && (
        <text className="own" x="100%" y={top - 8} textAnchor="end">
          not returned
        </text>
      )}
    </svg>
  );
}

/** Its dates would print over the words at that end, and go below them. */
function nearAnEnd({ absence, after }: WindowBar): boolean {
  const middle = absence.x + absence.width / 2;
  return after !== null && (middle < 0.3 || middle > 0.7);
}

function Side({ side, name }: { readonly side: WindowSide; readonly name: 'before' | 'after' }) {
  const { run, neighbour } = side;
  const isBefore = name === 'before';
  const outer = isBefore ? run.x : run.x + run.width;
  return (
    <>
      <rect className="run" {...place(run)} />
      <rect className={`${name}-bar`} {...place(side.used)} />
      {/* Cut off where there is no room: a tooth at its end. */}
      {side.torn && (
        <svg x={percent(outer)} y={top} height={height} overflow="visible">
          <path className="tear" d={isBefore ? 'M4 -2l4 6-6 6 4 6' : 'M-8 -2l4 6-6 6 4 6'} />
        </svg>
      )}
      <text className="own" x={isBefore ? '0' : '100%'} y={top - 8} textAnchor={isBefore ? 'start' : 'end'}>
        {side.text}
      </text>
      {neighbour !== null && <rect className="absent" {...place(neighbour)} fill="url(#hatched)" />}
      <text x={isBefore ? '0' : '100%'} y={top + height + 16} textAnchor={isBefore ? 'start' : 'end'}>
        {side.bound}
      </text>
    </>
  );
}

function place({ x, width }: { readonly x: number; readonly width: number }) {
  return { x: percent(x), width: percent(width), y: top, height };
}
