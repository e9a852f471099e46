import { formatMetric, type MetricFormat } from '@fieldhouse/domain';
import type { LiveMetric } from './stadium-answers.js';

type Printed = Pick<LiveMetric, 'format' | 'unit' | 'name'>;

/** A value as it stands in a tile; a dash where there is none. */
export const figureText = (value: number | null, metric: Pick<LiveMetric, 'format'>): string =>
  formatMetric(value, metric.format as MetricFormat) || '–';

/** The unit as it stands in headers; nothing of a plain number. */
export function unitText({ format, unit }: Pick<LiveMetric, 'format' | 'unit'>): string {
  if (format === 'clock') return 'min:s';
  return unit === '1' ? '' : unit === '1/min' ? 'beats/min' : unit;
}

/** "High-speed running (m)" */
export function withUnit(metric: Printed): string {
  const unit = unitText(metric);
  return unit === '' ? metric.name : `${metric.name} (${unit})`;
}

/** "123 m" */
export function valueWithUnit(value: number, metric: Printed): string {
  const unit = metric.format === 'clock' ? '' : unitText(metric);
  return unit === '' ? figureText(value, metric) : `${figureText(value, metric)} ${unit}`;
}
