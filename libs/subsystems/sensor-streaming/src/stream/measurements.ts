import type { RecordKind, RecordOf } from '@fieldhouse/domain';
import { cleanReading, metricWindow, quarantinedReading } from '@fieldhouse/domain/tracking';
import type { Settled } from '@fieldhouse/pipeline';
import type { Measurement, Point } from '@fieldhouse/time-series';

/** How rows of a kind stand in the time-series store. */
interface Kept {
  readonly measurement: Measurement;
  readonly point: (row: never) => Omit<Point, 'lane' | 'order'>;
}

const kept = <K extends RecordKind>(
  _: K,
  measurement: Measurement,
  point: (row: RecordOf<K>) => Omit<Point, 'lane' | 'order'>,
): Kept => ({ measurement, point });

const microseconds = (instant: string) => {
  const [, fraction = ''] = /\.(\d{1,6})/.exec(instant) ?? [];
  return Math.floor(Date.parse(instant) / 1_000) * 1_000_000 + Number(fraction.padEnd(6, '0'));
};

/** Windows: what leaves the store for the database every two minutes. */
export const windowMeasurement: Measurement = {
  name: 'metric-window',
  tags: ['session', 'person', 'metric', 'length'],
  fields: ['value', 'samples', 'coverage'],
};

/** Readings as they were believed: what a replay and a chart of seconds show. */
export const readingMeasurement: Measurement = {
  name: 'clean-reading',
  tags: ['session', 'person'],
  fields: ['x', 'y', 'speed', 'acceleration', 'heartRate'],
};

/** What was not believed, by reason. */
export const quarantineMeasurement: Measurement = {
  name: 'quarantined-reading',
  tags: ['session', 'person', 'device', 'metric', 'reason'],
  fields: ['value', 'sequence'],
};

const keptKinds: Readonly<Record<string, Kept>> = {
  [metricWindow.kind]: kept(metricWindow, windowMeasurement, (row) => ({
    tags: { session: row.session, person: row.person, metric: row.metric, length: String(row.lengthSeconds) },
    at: microseconds(row.startsAt),
    fields: { value: row.value, samples: row.samples, coverage: row.coverage },
  })),
  [cleanReading.kind]: kept(cleanReading, readingMeasurement, (row) => ({
    tags: { session: row.session, person: row.person },
    at: row.atMicroseconds,
    fields: { x: row.x, y: row.y, speed: row.speed, acceleration: row.acceleration, heartRate: row.heartRate },
  })),
  [quarantinedReading.kind]: kept(quarantinedReading, quarantineMeasurement, (row) => ({
    tags: { session: row.session, person: row.person, device: row.device, metric: row.metric, reason: row.reason },
    at: row.atMicroseconds,
    fields: { value: row.value, sequence: row.sequence },
  })),
};

export const measurements: readonly Measurement[] = Object.values(keptKinds).map(({ measurement }) => measurement);

/** The points of what was settled, by measurement; kinds that are only looked at are left out. */
export function pointsOf(lane: number, settled: readonly Settled[]): ReadonlyMap<Measurement, readonly Point[]> {
  const points = new Map<Measurement, Point[]>();
  for (const { record, order } of settled) {
    const found = keptKinds[record.of.kind];
    if (found === undefined) continue;
    const point = { ...found.point(record.row as never), lane, order };
    const of = points.get(found.measurement);
    if (of === undefined) points.set(found.measurement, [point]);
    else of.push(point);
  }
  return points;
}
