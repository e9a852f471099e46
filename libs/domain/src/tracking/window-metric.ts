import type { MetricFormat } from '../metric.js';

/** A metric that is computed over a window of time, of a person or of a club's team; the glossary and all columns read the same one. */
export interface WindowMetric {
  /** kebab-case; stands in rows and addresses. */
  readonly id: string;
  readonly name: string;
  /** Column header. */
  readonly abbreviation: string;
  /** One or two sentences for somebody who has never seen it. */
  readonly meaning: string;
  /** SI symbol; `AU` is an arbitrary unit, `1` a plain number. */
  readonly unit: string;
  readonly format: MetricFormat;
  /** Where the definition is from. */
  readonly source: string;
  readonly of: 'person' | 'club';
  /** How windows become a longer one: their sum, the highest, or their mean weighted by samples. */
  readonly over: 'sum' | 'max' | 'mean';
  /** Of the body, not of the game: shown to the medical role alone. */
  readonly medical?: true;
  /** A chart needs it by the second, so that it has windows of 1 s too. */
  readonly bySecond?: true;
}

export interface WindowValue {
  readonly value: number;
  readonly samples: number;
}

/** What windows of a metric come to together; null of none, and of a mean that rests on no sample. */
export function combineWindows(over: WindowMetric['over'], windows: readonly WindowValue[]): number | null {
  if (windows.length === 0) return null;
  if (over === 'max') return windows.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (over === 'sum') return windows.reduce((sum, { value }) => sum + value, 0);
  const samples = windows.reduce((sum, window) => sum + window.samples, 0);
  if (samples === 0) return null;
  return windows.reduce((sum, window) => sum + window.value * window.samples, 0) / samples;
}
