import { MeasurementError, type Measurement, type Point, type Span, type TagFilter } from './time-series.port.js';

/** Points of equal tags. */
export interface Series {
  /** In the order of the measurement's tags. */
  readonly tags: readonly string[];
  /** By instant. */
  readonly points: ReadonlyMap<number, Point>;
}

const mostTagBytes = 1000;
/** Of instants (in the year 2255) and of orders. */
const latest = Number.MAX_SAFE_INTEGER - 1;

/**
 * The points by series; of equal ones the last.
 * @throws MeasurementError a point that does not fit
 */
export function bySeries(measurement: Measurement, points: readonly Point[]): readonly Series[] {
  const fields = new Set(measurement.fields);
  const series = new Map<string, { tags: readonly string[]; points: Map<number, Point> }>();
  for (const point of points) {
    assertPlace(measurement, point);
    assertFields(measurement, fields, point);
    // U+0000 where a tag is missing: no series that was found good has it.
    const tags = measurement.tags.map((tag) => point.tags[tag] ?? '\0');
    const key = tags.join('\0');
    let one = series.get(key);
    if (one === undefined) {
      assertTags(measurement, point);
      series.set(key, (one = { tags, points: new Map() }));
    } else if (Object.keys(point.tags).length !== tags.length) {
      assertTags(measurement, point);
    }
    one.points.set(point.at, point);
  }
  return [...series.values()];
}

function assertPlace({ name }: Measurement, { at, lane, order }: Point): void {
  const whole = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most;
  if (!whole(at, latest)) throw new MeasurementError(`${name}: ${at} is no instant in microseconds since 1970`);
  if (!whole(lane, 2 ** 31 - 1)) throw new MeasurementError(`${name}: ${lane} is no lane`);
  if (!whole(order, latest)) throw new MeasurementError(`${name}: ${order} is no order`);
}

function assertFields({ name }: Measurement, known: ReadonlySet<string>, { fields }: Point): void {
  for (const field in fields) {
    const value = fields[field];
    if (!known.has(field)) throw new MeasurementError(`${name} has no field ${JSON.stringify(field)}`);
    if (value !== null && !Number.isFinite(value)) throw new MeasurementError(`${name}: ${field} is ${value}`);
  }
}

function assertTags(measurement: Measurement, { tags }: Point): void {
  assertFilter(measurement, tags);
  for (const tag of measurement.tags) {
    if (tags[tag] === undefined) throw new MeasurementError(`${measurement.name}: a point has no tag ${tag}`);
  }
  if (Object.values(tags).reduce((sum, value) => sum + Buffer.byteLength(value), 0) > mostTagBytes) {
    throw new MeasurementError(`${measurement.name}: the tags of a point take more than ${mostTagBytes} bytes`);
  }
}

/** An object of these names. Made for every point that is read, so without lists in between. */
export function record<Value>(
  names: readonly string[],
  valueOf: (i: number) => Value,
): Readonly<Record<string, Value>> {
  const made: Record<string, Value> = {};
  for (let i = 0; i < names.length; i++) made[names[i]!] = valueOf(i);
  return made;
}

/** @throws MeasurementError a tag that the measurement has not, or a value that no point can have */
export function assertFilter({ name, tags }: Measurement, filter: TagFilter): void {
  for (const [tag, value] of Object.entries(filter)) {
    if (!tags.includes(tag)) throw new MeasurementError(`${name} has no tag ${JSON.stringify(tag)}`);
    if (typeof value !== 'string' || /\0|\p{Surrogate}/u.test(value)) {
      throw new MeasurementError(`${name}: ${tag} must be well-formed text without U+0000`);
    }
  }
}

/** @throws MeasurementError the measurement has not this field */
export function assertField({ name, fields }: Measurement, field: string): void {
  if (!fields.includes(field)) throw new MeasurementError(`${name} has no field ${JSON.stringify(field)}`);
}

/** What of a span points can have, in whole microseconds. */
export function boundedSpan({ from, to }: Span): Span {
  return { from: bounded(from), to: bounded(to) };
}

/** The orders with `after < order <= upTo`, as a span. */
export function ordersBetween(after: number, upTo: number): Span {
  return boundedSpan({ from: Math.floor(after) + 1, to: Math.floor(upTo) + 1 });
}

/** A limit as a whole number that every store can compare with. */
export function bounded(value: number): number {
  return Math.ceil(Math.min(Math.max(value, 0), latest + 1));
}

/** Orders points of equal instants by their tags: by the bytes of the values. */
export function tagOrder({ tags }: Measurement): (a: Point, b: Point) => number {
  return (a, b) => {
    const different = tags.find((tag) => a.tags[tag] !== b.tags[tag]);
    if (different === undefined) return 0;
    return Buffer.compare(Buffer.from(a.tags[different] ?? ''), Buffer.from(b.tags[different] ?? ''));
  };
}

/** Length of a bucket in microseconds. @throws MeasurementError none is as long */
export function bucketLength(everySeconds: number): number {
  const length = Math.round(everySeconds * 1e6);
  if (length >= 1 && length <= Number.MAX_SAFE_INTEGER) return length;
  throw new MeasurementError(`a bucket cannot be ${everySeconds} s long`);
}
