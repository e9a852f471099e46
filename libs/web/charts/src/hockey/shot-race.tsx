import type { ShotRace } from './shot-race.prepare.js';

/** Height of the drawing in pixels, without the periods under it. */
const height = 220;
const y = (part: number) => height - part * height;
const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

/** Two lines of steps, goals as numbered diamonds, penalties as bands. Words keep their size, lines stretch. */
export function ShotRaceView({ race }: { readonly race: ShotRace }) {
  return (
    <svg className="plot race" width="100%" height={height + 24} role="img" aria-label={race.summary}>
      {race.penalties.map((penalty, i) => (
        <rect
          key={`${penalty.side} ${penalty.x} ${i}`}
          className={`${penalty.side} penalty`}
          x={percent(penalty.x)}
          width={percent(penalty.width)}
          height={height}
        />
      ))}
      {race.ticks.map((tick) => (
        <g key={tick.text}>
          <line className="grid" x1="0" x2="100%" y1={y(tick.y)} y2={y(tick.y)} />
          <text x="-8" y={y(tick.y) + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {race.periods.map((period) => (
        <g key={period.name}>
          {period.x > 0 && <line className="border" x1={percent(period.x)} x2={percent(period.x)} y1="0" y2={height} />}
          <text x={percent(period.middle)} y={height + 18} textAnchor="middle">
            {period.name}
          </text>
        </g>
      ))}
      <svg width="100%" height={height} viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" overflow="visible">
        {race.lines.map((line) => (
          <polyline
            key={line.side}
            className={`line ${line.side}`}
            points={line.steps.map((step) => `${(step.x * 1000).toFixed(1)},${y(step.y).toFixed(1)}`).join(' ')}
          />
        ))}
      </svg>
      {race.lines.map((line) => (
        <g key={line.side} className={line.side}>
          {line.goals.map((goal) => (
            <svg key={goal.number} className="mark goal" x={percent(goal.x)} y={y(goal.y)} overflow="visible">
              <path d="M0 -10l10 10l-10 10l-10 -10z" />
              <text y="4" textAnchor="middle">
                {goal.number}
              </text>
            </svg>
          ))}
        </g>
      ))}
    </svg>
  );
}
