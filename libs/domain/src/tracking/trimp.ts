import { heartRateZone } from './heart-rate-zones.js';

/**
 * Training impulse a minute by Edwards, in AU: the number of the heart-rate zone. A heart rate just over a bound counts a whole step more than one
 * just under it, for which it is criticized. Source: Edwards 1993.
 */
export const edwardsImpulse = (heartRate: number, maximum: number): number => heartRateZone(heartRate, maximum);

export interface BanisterWeights {
  readonly factor: number;
  readonly exponent: number;
}

/** Source: Banister 1991, "Modeling elite athletic performance", for men and for women. */
export const banisterWeights = {
  men: { factor: 0.64, exponent: 1.92 },
  women: { factor: 0.86, exponent: 1.67 },
} as const satisfies Readonly<Record<string, BanisterWeights>>;

export interface HeartRateRange {
  /** 1/min */
  readonly resting: number;
  readonly maximum: number;
}

/**
 * Training impulse a minute by Banister, in AU: r × factor × e^(exponent × r), r being the share of the heart-rate reserve, held between 0 and 1.
 * 4.37 a minute at most for men. Source: Banister 1991.
 */
export function banisterImpulse(heartRate: number, range: HeartRateRange, weights: BanisterWeights): number {
  const reserve = (heartRate - range.resting) / (range.maximum - range.resting);
  const share = Math.min(1, Math.max(0, reserve));
  return share * weights.factor * Math.exp(weights.exponent * share);
}
