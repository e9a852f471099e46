import type { MinutesChart } from './minutes.prepare.js';

/** A metric's last minutes. The words round it are HTML, so that they keep their size. */
export function MinutesView({
  chart,
  summary,
  ends,
}: {
  readonly chart: MinutesChart;
  readonly summary: string;
  readonly ends: readonly [string, string];
}) {
  return (
    <div className="minutes">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label={summary}>
        {chart.ticks.map(({ y, text }) => (
          <line key={text} className="grid" x1="0" x2="1000" y1={y} y2={y} />
        ))}
        {chart.levels.map(({ y, label }) => (
          <line key={label} className="level" x1="0" x2="1000" y1={y} y2={y} />
        ))}
        {chart.lines.map((points) => (
          <polyline key={points.slice(0, points.indexOf(' '))} points={points} />
        ))}
      </svg>
      <svg className="words" aria-hidden="true">
        {chart.ticks.map(({ y, text }) => (
          <text key={text} x="36" y={`${y}%`} textAnchor="end" dominantBaseline="middle">
            {text}
          </text>
        ))}
      </svg>
      <p className="ends tiny muted">
        <span>{ends[0]}</span>
        <span>{chart.levels.map(({ label }) => label).join(' · ')}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  );
}
