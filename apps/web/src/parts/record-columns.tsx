import type { MetricColumn, TableColumn, Values } from '@fieldhouse/web-ui';
import { metricColumn } from '@fieldhouse/web-ui';
import type { RecordPair } from '../sports/sport-pages.js';

/** A column of the standings: a metric of its own, or the record that two metrics make. */
export type RecordColumn =
  | { readonly pair: null; readonly metric: MetricColumn }
  | { readonly pair: RecordPair; readonly metric: MetricColumn };

/**
 * The metrics in their order, wins and losses that belong together as one; without counts that are zero for everybody
 * and in which nothing is better, as ties are.
 */
export function recordColumns(
  metrics: readonly MetricColumn[],
  pairs: readonly RecordPair[],
  rows: readonly Values[],
): readonly RecordColumn[] {
  const known = new Set(metrics.map((metric) => metric.id));
  const whole = pairs.filter((pair) => known.has(pair.wins) && known.has(pair.losses));
  const losses = new Set(whole.map((pair) => pair.losses));
  const idle = (metric: MetricColumn) => metric.better === null && rows.every((values) => !values[metric.id]);
  return metrics
    .filter((metric) => !losses.has(metric.id) && !idle(metric))
    .map((metric) => ({ metric, pair: whole.find((pair) => pair.wins === metric.id) ?? null }));
}

/** "22–14"; empty where one of the two is missing. */
export function recordText(pair: RecordPair, values: Values): string {
  const [wins, losses] = [values[pair.wins] ?? null, values[pair.losses] ?? null];
  return wins === null || losses === null ? '' : `${wins}–${losses}`;
}

/** As a table's column; a record is sorted by its wins. */
export function recordTableColumn<Row>(
  { metric, pair }: RecordColumn,
  valuesOf: (row: Row) => Values,
): TableColumn<Row> {
  if (pair === null) return metricColumn<Row>(metric, valuesOf);
  return {
    key: metric.id,
    header: pair.header,
    title: pair.title,
    cell: (row) => recordText(pair, valuesOf(row)),
    sortValue: (row) => valuesOf(row)[pair.wins] ?? null,
    first: 'desc',
  };
}
