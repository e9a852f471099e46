import type { MetricColumn, TableColumn, Values } from '@fieldhouse/web-ui';
import { metricColumn } from '@fieldhouse/web-ui';
import type { ClubRecord } from '../sports/sport-pages.js';

/** A column of the standings: a metric of its own, or the record that begins with it. */
export interface RecordColumn {
  readonly metric: MetricColumn;
  readonly record: ClubRecord | null;
}

/**
 * The metrics in their order, wins and losses that belong together as one; without counts that are zero for everybody
 * and in which nothing is better, as ties are.
 */
export function recordColumns(
  metrics: readonly MetricColumn[],
  records: readonly ClubRecord[],
  rows: readonly Values[],
): readonly RecordColumn[] {
  const known = new Set(metrics.map((metric) => metric.id));
  const whole = records.filter((record) => record.metrics.every((id) => known.has(id)));
  const inside = new Set(whole.flatMap((record) => record.metrics.slice(1)));
  const idle = (metric: MetricColumn) => metric.better === null && rows.every((values) => !values[metric.id]);
  return metrics
    .filter((metric) => !inside.has(metric.id) && !idle(metric))
    .map((metric) => ({ metric, record: whole.find((record) => record.metrics[0] === metric.id) ?? null }));
}

/** "22–14", "22–14–5"; empty where a part is missing. */
export function recordText(record: ClubRecord, values: Values): string {
  const parts = record.metrics.map((id) => values[id] ?? null);
  return parts.includes(null) ? '' : parts.join('–');
}

/** As a table's column; a record is sorted by its wins. */
export function recordTableColumn<Row>(
  { metric, record }: RecordColumn,
  valuesOf: (row: Row) => Values,
): TableColumn<Row> {
  if (record === null) return metricColumn<Row>(metric, valuesOf);
  return {
    key: metric.id,
    header: record.header,
    title: record.title,
    cell: (row) => recordText(record, valuesOf(row)),
    sortValue: (row) => valuesOf(row)[metric.id] ?? null,
    first: 'desc',
  };
}
