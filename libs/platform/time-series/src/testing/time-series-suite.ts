import type { Measurement, Point, TimeSeries } from '../time-series.port.js';

/** One store, empty at the start of the suite. */
export interface StartedTimeSeries {
  /** A further connection to the same store, as another process would have. */
  open(): Promise<TimeSeries>;
  stop(): Promise<void>;
}

/** One that is ours to kill. */
export interface KillableTimeSeries extends StartedTimeSeries {
  /** kill -9 of the store, and again up on the same data. */
  kill(): Promise<void>;
}

export interface TimeSeriesSuite<Store extends StartedTimeSeries = StartedTimeSeries> {
  readonly started: () => Store;
}

let made = 0;

/** A measurement that no other case uses. */
export function newMeasurement(fields: readonly string[] = ['speed', 'heartRate', 'distance']): Measurement {
  made += 1;
  return { name: `suite-${process.pid}-${Date.now().toString(36)}-${made}`, tags: ['session', 'person'], fields };
}

/** 2026-11-25T12:00:00Z, and as many seconds later. */
export const noon = (seconds = 0): number => Date.UTC(2026, 10, 25, 12) * 1000 + Math.round(seconds * 1e6);

/** A point of a session, with what does not matter to a case filled in. */
export function point(person: string, at: number, some: Partial<Omit<Point, 'tags' | 'at'>> = {}): Point {
  const fields = { speed: null, heartRate: null, distance: null, ...some.fields };
  return { tags: { session: 'final', person }, at, lane: some.lane ?? 0, order: some.order ?? 1, fields };
}

export const always = { from: 0, to: Infinity };

/** Runs a case with connections of its own to a measurement of its own; they are closed whatever happens. */
export async function withSeries(
  { started }: TimeSeriesSuite,
  run: (series: TimeSeries, measurement: Measurement, open: () => Promise<TimeSeries>) => Promise<void>,
): Promise<void> {
  const measurement = newMeasurement();
  const opened: TimeSeries[] = [];
  const open = async () => {
    const series = await started().open();
    opened.push(series);
    await series.define(measurement);
    return series;
  };
  try {
    await run(await open(), measurement, open);
  } finally {
    await Promise.all(opened.map((series) => series.close()));
  }
}

export async function all(points: AsyncIterable<Point>): Promise<readonly Point[]> {
  const list: Point[] = [];
  for await (const each of points) list.push(each);
  return list;
}

/** Points that come in no order, in one. */
export function sorted(points: readonly Point[]): readonly Point[] {
  const key = ({ at, tags }: Point) => `${String(at).padStart(16, '0')} ${JSON.stringify(tags)}`;
  return points.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
