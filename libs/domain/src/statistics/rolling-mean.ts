import { sampleOf } from './sample.js';
import { studentQuantile } from './student-t.js';

/** A mean of the last values up to one, and the band that the true mean may lie in. */
export interface RollingMean {
  /** Place of the last value of those, from 0. */
  readonly at: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Means of the last `span` values, from the place on where there are so many, with their t interval
 * (mean ± t × s ÷ √span).
 */
export function rollingMeans(values: readonly number[], span: number, confidence = 0.95): readonly RollingMean[] {
  if (span < 2) throw new RangeError(`a band needs two values or more, got ${span}`);
  const t = studentQuantile(0.5 + confidence / 2, span - 1);
  return values.slice(span - 1).map((_, first) => {
    const { mean, variance } = sampleOf(values.slice(first, first + span));
    const half = t * Math.sqrt((variance ?? 0) / span);
    return { at: first + span - 1, mean: mean ?? 0, low: (mean ?? 0) - half, high: (mean ?? 0) + half };
  });
}
