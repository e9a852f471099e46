import { trailingMean } from './workload-ratio.js';

/** Foster's week. */
export const monotonyDays = 7;

/**
 * Training monotony of every day: mean of the last 7 daily loads over their population standard deviation. High where every day is like the other.
 * Source: Foster 1998, MSSE 30(7):1164-1168.
 *
 * @param loads of days one after the other, a day without training 0; days before the first are days without load
 * @returns null where all seven loads are equal: the standard deviation is 0
 */
export function monotonies(loads: readonly number[], days = monotonyDays): readonly (number | null)[] {
  return loads.map((_, day) => {
    const mean = trailingMean(loads, day, days);
    let squares = 0;
    for (let i = day - days + 1; i <= day; i++) squares += ((loads[i] ?? 0) - mean) ** 2;
    // What rounding leaves of equal loads is no deviation.
    const deviation = Math.sqrt(squares / days);
    return deviation <= mean * 1e-9 ? null : mean / deviation;
  });
}

/** Strain of every day, in the unit of the load: load of the last 7 days × monotony. Source: Foster 1998. */
export function strains(loads: readonly number[], days = monotonyDays): readonly (number | null)[] {
  return monotonies(loads, days).map((monotony, day) =>
    monotony === null ? null : trailingMean(loads, day, days) * days * monotony,
  );
}
