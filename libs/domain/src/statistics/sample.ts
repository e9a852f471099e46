/** What is known of a set of values that a difference of means needs. */
export interface ValueSample {
  readonly size: number;
  /** Null of an empty one. */
  readonly mean: number | null;
  /** With size − 1 below; null of fewer than two values. */
  readonly variance: number | null;
}

export function sampleOf(values: readonly number[]): ValueSample {
  const size = values.length;
  if (size === 0) return { size, mean: null, variance: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / size;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { size, mean, variance: size < 2 ? null : squares / (size - 1) };
}

/** Successes out of trials: swings of pitches, times on base of plate appearances. */
export interface Share {
  readonly successes: number;
  readonly trials: number;
}

export const rateOf = ({ successes, trials }: Share): number | null => (trials === 0 ? null : successes / trials);
