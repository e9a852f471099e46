import type { RouteOutput } from '@fieldhouse/contracts';
import type { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { combineWindows, type WindowMetric, type WindowValue } from '@fieldhouse/domain/tracking';
import type { Point, Span, TimeSeries } from '@fieldhouse/time-series';
import { readingMeasurement, windowMeasurement } from '../stream/measurements.js';

type Points = RouteOutput<typeof stadiumRoutes.playerSeries>['points'];
type Trails = RouteOutput<typeof stadiumRoutes.trails>['trails'];

interface Asked {
  readonly session: string;
  readonly person: string;
  readonly metric: string;
  readonly every: string;
}

/** What was measured in sessions of this stadium, from the time series. Spans in microseconds since 1970. */
export class Measured {
  constructor(private readonly series: TimeSeries) {}

  /** A metric's windows, by their beginnings. */
  async windows({ session, person, metric, every }: Asked, span: Span): Promise<Points> {
    const points: Points = [];
    const tags = { session, person, metric, length: every };
    for await (const { at, fields } of this.series.range(windowMeasurement, span, tags)) {
      const value = fields['value'];
      if (value !== null && value !== undefined) points.push({ at: new Date(at / 1_000).toISOString(), value });
    }
    return points;
  }

  /** What the minutes of a session come to: person → metric → value, and the seconds for which there were readings. */
  async totals(session: string, span: Span, metrics: readonly WindowMetric[]) {
    const windows = new Map<string, Map<string, WindowValue[]>>();
    const seconds = new Map<string, number>();
    for await (const point of this.series.range(windowMeasurement, span, { session, length: '60' })) {
      const { person = '', metric = '' } = point.tags;
      const of = windows.get(person) ?? new Map<string, WindowValue[]>();
      windows.set(person, of);
      const { value, samples, coverage } = numbersOf(point);
      if (metric === 'distance') seconds.set(person, (seconds.get(person) ?? 0) + coverage * 60);
      const minutes = of.get(metric);
      if (minutes === undefined) of.set(metric, [{ value, samples }]);
      else minutes.push({ value, samples });
    }
    return [...windows].map(([person, of]) => ({
      person,
      seconds: Math.round(seconds.get(person) ?? 0),
      values: Object.fromEntries(metrics.map(({ id, over }) => [id, combineWindows(over, of.get(id) ?? [])])),
    }));
  }

  /** Places of everybody, milliseconds since the beginning of the span. */
  async trails(session: string, span: Span): Promise<Trails> {
    const trails = new Map<string, Trails[number]['points']>();
    for await (const { at, tags, fields } of this.series.range(readingMeasurement, span, { session })) {
      const { person = '' } = tags;
      const { x = null, y = null, speed = null } = fields;
      if (x === null || y === null) continue;
      const points = trails.get(person) ?? [];
      trails.set(person, points);
      points.push([Math.round((at - span.from) / 1_000), hundredth(x), hundredth(y), speed && hundredth(speed)]);
    }
    return [...trails].map(([person, points]) => ({ person, points }));
  }
}

const numbersOf = ({ fields }: Point) => ({
  value: fields['value'] ?? 0,
  samples: fields['samples'] ?? 0,
  coverage: fields['coverage'] ?? 0,
});

const hundredth = (value: number): number => Math.round(value * 100) / 100;
