import { share } from '../scale.js';
import { plotHeight } from './plot.js';
import { lineRuns, type SeasonChart } from './season-chart.prepare.js';

/** The chart as a drawing without a script: the first frame, and all there is where no script runs. */
export function StaticSeasonChart({ chart }: { readonly chart: SeasonChart }) {
  const y = (part: number) => plotHeight - part * plotHeight;
  const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
  return (
    <svg className="plot" width="100%" height={plotHeight + 24} role="img" aria-label={chart.summary}>
      {chart.ticks.map((tick) => (
        <g key={tick.text}>
          <line className="grid" x1="0" x2="100%" y1={y(tick.y)} y2={y(tick.y)} />
          <text x="-8" y={y(tick.y) + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {chart.level !== null && <line className="level" x1="0" x2="100%" y1={y(chart.level.y)} y2={y(chart.level.y)} />}
      {chart.series[0]?.points.map(
        (point) =>
          point.marked > 0 && (
            <rect
              key={point.key}
              className="mark"
              x={percent(point.x)}
              y={plotHeight - 8 * point.marked}
              width="3"
              height={8 * point.marked}
              transform="translate(-1.5)"
            />
          ),
      )}
      <svg
        width="100%"
        height={plotHeight}
        viewBox={`0 0 1000 ${plotHeight}`}
        preserveAspectRatio="none"
        overflow="visible"
      >
        {chart.series.flatMap((series) =>
          lineRuns(series.points).map((run) => (
            <polyline
              key={`${series.id} ${run[0]?.key}`}
              className={`line series-${series.colour}`}
              points={run
                .map((p) => `${(p.x * 1000).toFixed(1)},${y(share(p.value ?? 0, chart.min, chart.max)).toFixed(1)}`)
                .join(' ')}
            />
          )),
        )}
      </svg>
      {chart.months.map((month) => (
        <text
          key={month.text + month.x}
          x={percent(month.x)}
          y={plotHeight + 18}
          textAnchor={month.x > 0.97 ? 'end' : 'start'}
        >
          {month.text}
        </text>
      ))}
    </svg>
  );
}
