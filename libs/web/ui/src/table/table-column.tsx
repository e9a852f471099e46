import { formatMetric } from '@fieldhouse/domain';
import type { ReactNode } from 'react';
import type { MetricColumn, Values } from './metric-column.js';
import type { SortValue } from './sort.js';

export interface TableColumn<Row> {
  /** Unique in its table; stands in the address. */
  readonly key: string;
  readonly header: string;
  /** The header's full name, where it is an abbreviation and no metric. */
  readonly title?: string;
  readonly metric?: MetricColumn;
  readonly align?: 'start' | 'end';
  /** Text that may run over several lines. */
  readonly wide?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Absent: the table cannot be sorted by it. */
  readonly sortValue?: (row: Row) => SortValue;
  /** The direction of the first click; default: what is better first, for texts A first. */
  readonly first?: 'asc' | 'desc';
  /** Where the header leads instead of sorting the table. */
  readonly href?: string;
}

/** A metric's column: number as its format says, a blank where it is missing, bold where `leads` says so. */
export function metricColumn<Row>(
  metric: MetricColumn,
  valuesOf: (row: Row) => Values,
  leads?: (row: Row) => boolean,
): TableColumn<Row> {
  return {
    key: metric.id,
    header: metric.abbreviation,
    metric,
    cell: (row) => {
      const text = formatMetric(valuesOf(row)[metric.id] ?? null, metric.format);
      return leads?.(row) === true && text !== '' ? <b>{text}</b> : text;
    },
    sortValue: (row) => valuesOf(row)[metric.id] ?? null,
    first: metric.better === 'lower' ? 'asc' : 'desc',
  };
}

/** A totals row's cells for the metrics' columns. */
export function metricCells(metrics: readonly MetricColumn[], values: Values): Readonly<Record<string, ReactNode>> {
  return Object.fromEntries(
    metrics.map((metric) => [metric.id, formatMetric(values[metric.id] ?? null, metric.format)]),
  );
}

/** The best value of each metric over the rows; what a table prints in bold. Metrics in which nothing is better have none. */
export function bestValues(metrics: readonly MetricColumn[], rows: readonly Values[]): Values {
  return Object.fromEntries(
    metrics.map((metric) => {
      const known = rows.flatMap((row) => row[metric.id] ?? []);
      if (metric.better === null || known.length < 2) return [metric.id, null];
      return [metric.id, metric.better === 'higher' ? Math.max(...known) : Math.min(...known)];
    }),
  );
}
