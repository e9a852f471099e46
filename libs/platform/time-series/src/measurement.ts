import { MeasurementError, type Measurement } from './time-series.port.js';

/** What a store remembers of a measurement. */
export type Layout = Pick<Measurement, 'tags' | 'fields'>;

const measurementName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longestMeasurementName = 48;
const columnName = /^[A-Za-z][\w.-]{0,59}$/;
const ours = ['at', 'time', 'lane', 'order'];
/** As many as bits that a number can count exactly, and some less. */
export const mostFields = 50;

/** @throws MeasurementError saying which name is bad */
export function assertMeasurement({ name, tags, fields }: Measurement): void {
  const refuse = (why: string) => {
    throw new MeasurementError(`not a measurement: ${JSON.stringify(name.slice(0, 100))}: ${why}`);
  };
  if (!measurementName.test(name) || name.length > longestMeasurementName) {
    refuse(`its name must be kebab-case, at most ${longestMeasurementName} letters`);
  }
  for (const column of [...tags, ...fields]) {
    if (!columnName.test(column)) refuse(`${JSON.stringify(column.slice(0, 100))} is no name for a tag or field`);
    if (ours.includes(column.toLowerCase())) refuse(`${column} is a name of the store's own`);
    if (column in {}) refuse(`${column} is a name that every object has`);
  }
  const names = new Set([...tags, ...fields].map((column) => column.toLowerCase()));
  if (names.size < tags.length + fields.length) refuse('a name is there twice');
  if (fields.length > mostFields) refuse(`it has more than ${mostFields} fields`);
}

/**
 * The layout that the store keeps from now on: the one with more fields, so that an older program may go on beside a newer one.
 * @throws MeasurementError points that are stored do not fit this measurement
 */
export function settleLayout({ name, tags, fields }: Measurement, stored: Layout | undefined): Layout {
  if (stored === undefined) return { tags, fields };
  if (!isBeginning(stored.tags, tags) || !isBeginning(tags, stored.tags)) {
    throw new MeasurementError(`${name} is stored with the tags ${stored.tags.join(', ')}, which cannot change`);
  }
  if (isBeginning(fields, stored.fields)) return stored;
  if (isBeginning(stored.fields, fields)) return { tags, fields };
  throw new MeasurementError(
    `${name} is stored with the fields ${stored.fields.join(', ')}: new ones can only come behind them`,
  );
}

const isBeginning = (some: readonly string[], all: readonly string[]) => some.every((each, i) => each === all[i]);

/** What an adapter keeps for each measurement that was defined. */
export class Defined<Plan> {
  readonly #plans = new Map<string, Plan>();

  set({ name }: Measurement, plan: Plan): void {
    this.#plans.set(name, plan);
  }

  /** @throws MeasurementError it was not defined */
  of({ name }: Measurement): Plan {
    const plan = this.#plans.get(name);
    if (plan === undefined) throw new MeasurementError(`${name} is not defined in this program`);
    return plan;
  }
}
