import { sampleOf } from './sample.js';
import { studentCdf, studentQuantile } from './student-t.js';

/** A mean of changes, one a person, with the interval that it may lie in and the test against no change at all. */
export interface MeanChange {
  readonly size: number;
  readonly mean: number | null;
  /** Null, both, of fewer than two changes, or of changes that do not differ. */
  readonly low: number | null;
  readonly high: number | null;
  /** Chance of a mean at least so far from zero where there is no change; null where there is no interval. */
  readonly p: number | null;
}

/**
 * Student's paired t interval and two-sided test over changes that are each one person's. Student, Biometrika 6 (1908) 1.
 *
 * @param confidence share of such intervals that hold the true mean
 */
export function meanChange(changes: readonly number[], confidence = 0.95): MeanChange {
  const { size, mean, variance } = sampleOf(changes);
  if (mean === null || variance === null || variance === 0) return { size, mean, low: null, high: null, p: null };
  const error = Math.sqrt(variance / size);
  const half = error * studentQuantile(0.5 + confidence / 2, size - 1);
  return {
    size,
    mean,
    low: mean - half,
    high: mean + half,
    p: 2 * studentCdf(-Math.abs(mean) / error, size - 1),
  };
}
