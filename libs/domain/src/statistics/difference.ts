import { normalQuantile } from './normal.js';
import { rateOf, type ValueSample, type Share } from './sample.js';
import { studentQuantile } from './student-t.js';

/** A change from before to after, with the interval that it may lie in. */
export interface Difference {
  readonly before: number | null;
  readonly after: number | null;
  /** After less before; null where one of them is missing. */
  readonly change: number | null;
  /** Null, both, where too few values tell. */
  readonly low: number | null;
  readonly high: number | null;
  readonly beforeSample: number;
  readonly afterSample: number;
  /** The interval's name. */
  readonly method: string;
}

/**
 * Difference of two means with Welch's interval: variances need not be alike. Welch, Biometrika 34 (1947) 28; degrees of
 * freedom by Satterthwaite, Biometrics Bulletin 2 (1946) 110.
 *
 * @param confidence share of such intervals that hold the true difference
 */
export function differenceOfMeans(before: ValueSample, after: ValueSample, confidence = 0.95): Difference {
  const change = changeOf(before.mean, after.mean);
  const spread = welchSpread(before, after);
  const half = spread && spread.error * studentQuantile(0.5 + confidence / 2, spread.degrees);
  return {
    before: before.mean,
    after: after.mean,
    change,
    ...(change === null || half === null ? noInterval : { low: change - half, high: change + half }),
    beforeSample: before.size,
    afterSample: after.size,
    method: "Welch's t interval",
  };
}

/**
 * Difference of two shares with Newcombe's interval, which is made of the two Wilson intervals and never leaves −1 to 1.
 * Newcombe, Statistics in Medicine 17 (1998) 873, method 10.
 */
export function differenceOfShares(before: Share, after: Share, confidence = 0.95): Difference {
  const [earlier, later] = [rateOf(before), rateOf(after)];
  const change = changeOf(earlier, later);
  return {
    before: earlier,
    after: later,
    change,
    ...(change === null ? noInterval : newcombe(before, after, change, confidence)),
    beforeSample: before.trials,
    afterSample: after.trials,
    method: "Newcombe's interval",
  };
}

/** Whether chance alone may have made the difference: its interval holds zero, or there is none. */
export const couldBeChance = ({ low, high }: Pick<Difference, 'low' | 'high'>): boolean =>
  low === null || high === null || (low <= 0 && high >= 0);

const noInterval = { low: null, high: null };

const changeOf = (before: number | null, after: number | null) =>
  before === null || after === null ? null : after - before;

/** Null where the values do not spread: nothing can be said of how far off their means are. */
function welchSpread(
  before: ValueSample,
  after: ValueSample,
): { readonly error: number; readonly degrees: number } | null {
  if (before.variance === null || after.variance === null) return null;
  const a = before.variance / before.size;
  const b = after.variance / after.size;
  if (a + b === 0) return null;
  return {
    error: Math.sqrt(a + b),
    degrees: (a + b) ** 2 / (a ** 2 / (before.size - 1) + b ** 2 / (after.size - 1)),
  };
}

function newcombe(before: Share, after: Share, change: number, confidence: number) {
  const z = normalQuantile(0.5 + confidence / 2);
  const a = wilson(before, z);
  const b = wilson(after, z);
  return {
    low: change - Math.hypot(b.rate - b.low, a.high - a.rate),
    high: change + Math.hypot(b.high - b.rate, a.rate - a.low),
  };
}

/** Wilson's interval of a share: Journal of the American Statistical Association 22 (1927) 209. */
function wilson({ successes, trials }: Share, z: number) {
  const rate = successes / trials;
  const middle = (successes + z ** 2 / 2) / (trials + z ** 2);
  const half = (z / (trials + z ** 2)) * Math.sqrt((successes * (trials - successes)) / trials + z ** 2 / 4);
  return { rate, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
