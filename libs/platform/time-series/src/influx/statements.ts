import { boundedSpan } from '../points.js';
import type { Measurement, Span, TagFilter } from '../time-series.port.js';
import { identifier, literal, storedTag } from './notation.js';
import { bitOf, columnsOf, lane, order, present } from './points-in-influx.js';

/** Instants of a span, and these tags. */
export function within(span: Span, tags: TagFilter): string {
  const { from, to } = boundedSpan(span);
  const named = Object.entries(tags).map(([tag, value]) => `${identifier(tag)} = ${literal(storedTag(value))}`);
  return [`time >= ${from}u`, `time < ${to}u`, ...named].join(' and ');
}

export function selectPoints(measurement: Measurement, where: string): string {
  return `select ${columnsOf(measurement).map(identifier).join(', ')} from ${identifier(measurement.name)} where ${where}`;
}

/** The newest point of each series. */
export function selectNewest(measurement: Measurement, where: string): string {
  const each = measurement.tags.length > 0 ? `group by ${measurement.tags.map(identifier).join(', ')}` : '';
  return `${selectPoints(measurement, where)} ${each} order by time desc limit 1`;
}

export function ofLane(laneOf: number, orders: Span): string {
  return `${identifier(lane)} = ${laneOf} and ${identifier(order)} >= ${orders.from} and ${identifier(order)} < ${orders.to}`;
}

/** Only points that have a value of the field. */
export function withValue(fields: readonly string[], field: string): string {
  return `${identifier(present)} & ${bitOf(fields, field)} > 0`;
}

/** One statement a figure: how many points, then the sum of each field. */
export function selectTotals({ name, fields }: Measurement, where: string): string {
  const from = `from ${identifier(name)} where ${where}`;
  const sums = fields.map((field) => `select sum(${identifier(field)}) ${from} and ${withValue(fields, field)}`);
  return [`select count(${identifier(order)}) ${from}`, ...sums].join('; ');
}
