import { formatMetric } from '@fieldhouse/domain';
import type { Difference } from './stint-answers.js';

/** With a space that no line ends at. */
export const intervalName = '95\u00a0% interval';

/** "94.6 mph"; "–" for what is not told. */
export function valueText({ format, unit }: Difference, value: number | null): string {
  if (value === null) return '–';
  const text = formatMetric(value, format);
  if (format === 'percent1') return `${text}\u00a0%`;
  return unit === '' || unit === 'points' ? text : `${text} ${unit}`;
}

/** A change with its sign, without its unit: "−1.2", "+.375"; nothing where it is not known. */
export function changeText({ format }: Difference, change: number | null): string {
  if (change === null) return '';
  const text = formatMetric(Math.abs(change), format);
  if (!/[1-9]/.test(text)) return text;
  return `${change < 0 ? '−' : '+'}${text}`;
}

/** "−1.5 to −1.0"; nothing where too few tell. */
export function intervalText(difference: Difference): string {
  const { low, high } = difference;
  if (low === null || high === null) return '';
  return `${changeText(difference, low)} to ${changeText(difference, high)}`;
}

/** The unit of a change: points where shares are compared. */
export function changeUnit({ format, unit }: Difference): string {
  if (format === 'percent1') return 'points';
  return unit;
}
