/** What points of one kind look like. */
export interface Measurement {
  /** kebab-case, at most 48 letters */
  readonly name: string;
  /** Names of what a series is known by, e.g. session, person. Two points of equal tags and instant are one point. */
  readonly tags: readonly string[];
  /** Names of the values; numbers, each may be missing in a point. At most 50; a later version may add some at the end. */
  readonly fields: readonly string[];
}

/**
 * A point and where it came from: `lane` is the partition of the log whose records it was made of, `order` the offset after the last of
 * them. Instants are microseconds since 1970.
 */
export interface Point {
  /** A value for each tag; any text without U+0000, all of a point together at most 1,000 bytes. */
  readonly tags: Readonly<Record<string, string>>;
  readonly at: number;
  readonly fields: Readonly<Record<string, number | null>>;
  readonly lane: number;
  readonly order: number;
}

/** From (inclusive) and to (exclusive), microseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Values of tags that a point must have; tags not named may be anything. */
export type TagFilter = Readonly<Record<string, string>>;

export interface RollUp extends Span {
  readonly tags: TagFilter;
  readonly field: string;
  /** Length of a bucket; buckets begin at whole multiples of it since 1970. */
  readonly everySeconds: number;
}

/** Points of one bucket with a value of the field; buckets without one are left out. */
export interface Bucket {
  /** Its beginning, microseconds since 1970. */
  readonly at: number;
  readonly count: number;
  readonly sum: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

export interface Totals {
  readonly points: number;
  /** Field → sum of its values; missing values count as nothing. */
  readonly sums: Readonly<Record<string, number>>;
}

/**
 * Where live values live. Points may come in any order; one that comes again overwrites the whole point. Readable as soon as the write has
 * resolved. A point has one writer at a time: of two that write it at once, with different values, some fields of each may stay. Every method throws a MeasurementError for a measurement that was not defined here, and for a tag or field that it has not.
 */
export interface TimeSeries {
  /**
   * Makes room for it; once more changes nothing. Every program says it before all else.
   * @throws MeasurementError a bad name, or it is stored with other tags, or with other fields than these and more behind them
   */
  define(measurement: Measurement): Promise<void>;
  /**
   * Resolves once durable. Of two equal points in one call the later one stands. A rejection that is no MeasurementError leaves it open
   * which points are there: write them again.
   * @throws MeasurementError a point that does not fit; none is written then
   */
  write(measurement: Measurement, points: readonly Point[]): Promise<void>;
  /** By instant, oldest first, then by tags. */
  range(measurement: Measurement, span: Span, tags: TagFilter): AsyncIterable<Point>;
  /** The newest point of each series that has these tags, from `since` on. */
  latest(measurement: Measurement, since: number, tags: TagFilter): Promise<readonly Point[]>;
  /** Buckets by their beginning. */
  rollUp(measurement: Measurement, asked: RollUp): Promise<readonly Bucket[]>;
  /** All points of a lane with `after < order <= upTo`, whatever their instant, in no order: what is new since a checkpoint. */
  written(measurement: Measurement, lane: number, after: number, upTo: number): AsyncIterable<Point>;
  totals(measurement: Measurement, span: Span, tags: TagFilter): Promise<Totals>;
  /**
   * Takes out points before the instant. The caller says it once they are copied: nothing goes by itself.
   */
  expire(measurement: Measurement, before: number): Promise<void>;
  close(): Promise<void>;
}

/** A point does not fit its measurement. */
export class MeasurementError extends Error {
  override readonly name = 'MeasurementError';
}

/** The injection token of the program's {@link TimeSeries}. */
export const TIME_SERIES = Symbol('TIME_SERIES');
