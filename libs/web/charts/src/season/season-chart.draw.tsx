'use client';

import { Bar, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { dayNumber } from '../scale.js';
import { breakDays, plotHeight } from './plot.js';
import type { ChartPoint, SeasonChart } from './season-chart.prepare.js';

interface Datum {
  readonly x: number;
  /** A value a series. */
  readonly values: readonly (number | null)[];
  readonly marked: number | null;
  /** A point a series; empty in a break. */
  readonly points: readonly ChartPoint[];
}

/** The same drawing with a pointer: which game, which value. Loaded when it comes near the window. */
export default function DrawnSeasonChart({ chart }: { readonly chart: SeasonChart }) {
  const data = withBreaks(chart);
  return (
    <div className="drawn" role="img" aria-label={chart.summary}>
      <ResponsiveContainer width="100%" height={plotHeight + 24} debounce={100}>
        <ComposedChart data={data} margin={{ top: 0, right: 0, bottom: 24, left: 0 }} accessibilityLayer={false}>
          <XAxis dataKey="x" type="number" domain={[0, 1]} hide />
          <YAxis yAxisId="value" domain={[chart.min, chart.max]} hide allowDataOverflow />
          {/* A marked event is 8 pixels high, as in the static drawing. */}
          <YAxis yAxisId="marked" domain={[0, plotHeight / 8]} hide />
          {chart.ticks.map((tick) => (
            <ReferenceLine key={tick.text} yAxisId="value" y={tick.value} className="grid" />
          ))}
          {chart.level !== null && <ReferenceLine yAxisId="value" y={chart.level.value} className="level" />}
          <Bar yAxisId="marked" dataKey="marked" className="mark" barSize={3} isAnimationActive={false} />
          {chart.series.map((series, i) => (
            <Line
              key={series.id}
              yAxisId="value"
              dataKey={(datum: Datum) => datum.values[i]}
              name={series.name}
              type="linear"
              className={`line series-${series.colour}`}
              dot={false}
              activeDot={{ r: 4, className: `active series-${series.colour}` }}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))}
          <Tooltip isAnimationActive={false} content={<Told chart={chart} />} />
        </ComposedChart>
      </ResponsiveContainer>
      <AxisTexts chart={chart} />
    </div>
  );
}

/** The words of the axes lie over the drawing, so that they keep their size and place from the first frame. */
function AxisTexts({ chart }: { readonly chart: SeasonChart }) {
  return (
    <svg className="plot texts" width="100%" height={plotHeight + 24} aria-hidden="true">
      {chart.ticks.map((tick) => (
        <text key={tick.text} x="-8" y={plotHeight - tick.y * plotHeight + 4} textAnchor="end">
          {tick.text}
        </text>
      ))}
      {chart.months.map((month) => (
        <text
          key={month.text + month.x}
          x={`${(month.x * 100).toFixed(2)}%`}
          y={plotHeight + 18}
          textAnchor={month.x > 0.97 ? 'end' : 'start'}
        >
          {month.text}
        </text>
      ))}
    </svg>
  );
}

function Told({
  payload,
  chart,
}: {
  /** Handed over by the drawing. */
  readonly payload?: readonly { readonly payload?: unknown }[];
  readonly chart: SeasonChart;
}) {
  const points = (payload?.[0]?.payload as Datum | undefined)?.points ?? [];
  const [first] = points;
  if (first === undefined) return null;
  return (
    <div className="told">
      {points.length === 1 && <b>{first.text === '' ? 'no value yet' : first.text}</b>} {first.date}, {first.label}
      {points.length > 1 &&
        chart.series.map((series, i) => (
          <div key={series.id}>
            <b>{points[i]?.text === '' ? '–' : points[i]?.text}</b> {series.name.toLowerCase()}
          </div>
        ))}
      {chart.markName !== null && first.marked > 0 && (
        <div>
          {first.marked} {chart.markName}
          {first.marked === 1 ? '' : 's'}
        </div>
      )}
    </div>
  );
}

/** Where the static drawing breaks its line, an empty datum breaks this one. */
function withBreaks({ series }: SeasonChart): readonly Datum[] {
  const games = series[0]?.points ?? [];
  return games.flatMap((point, i) => {
    const points = series.flatMap((line) => line.points[i] ?? []);
    const datum: Datum = {
      x: point.x,
      values: points.map(({ value }) => value),
      marked: point.marked === 0 ? null : point.marked,
      points,
    };
    const before = games[i - 1];
    if (before === undefined || dayNumber(point.date) - dayNumber(before.date) <= breakDays) return [datum];
    return [{ x: (before.x + point.x) / 2, values: [], marked: null, points: [] }, datum];
  });
}
