/** Days of the acute and the chronic load; the acute week is the end of the chronic month. */
export interface WorkloadSpans {
  readonly acuteDays: number;
  readonly chronicDays: number;
}

export const weekToMonth: WorkloadSpans = { acuteDays: 7, chronicDays: 28 };

/** Mean of the last days up to one, which is among them; days before the first known one are days without load. */
export function trailingMean(loads: readonly number[], day: number, days: number): number {
  let sum = 0;
  for (let i = Math.max(0, day - days + 1); i <= day; i++) sum += loads[i]!;
  return sum / days;
}

/**
 * Acute to chronic workload ratio by rolling means, coupled: mean of the last 7 days over mean of the last 28, of every day. In the first week it
 * is 4 for everybody, because there is no month yet. Source: Williams et al. 2017, Br J Sports Med 51:209; see {@link workloadRatioCritics}.
 *
 * @param loads of days one after the other, a day without training 0
 * @returns null on days without any chronic load
 */
export function coupledRatios(loads: readonly number[], spans = weekToMonth): readonly (number | null)[] {
  return loads.map((_, day) =>
    over(trailingMean(loads, day, spans.acuteDays), trailingMean(loads, day, spans.chronicDays)),
  );
}

/**
 * The same with a chronic load that leaves the acute week out: mean of the last 7 days over mean of the 21 before them. Source: Windt & Gabbett
 * 2019, Br J Sports Med 53:988.
 */
export function uncoupledRatios(loads: readonly number[], spans = weekToMonth): readonly (number | null)[] {
  const before = spans.chronicDays - spans.acuteDays;
  return loads.map((_, day) =>
    over(trailingMean(loads, day, spans.acuteDays), trailingMean(loads, day - spans.acuteDays, before)),
  );
}

/**
 * Exponentially weighted means of daily loads: load × λ + (1 − λ) × yesterday's mean, λ = 2 ÷ (days + 1); the first day's is its load. Source:
 * Williams et al. 2017.
 */
export function weightedMeans(loads: readonly number[], days: number): readonly number[] {
  const share = 2 / (days + 1);
  let mean = loads[0] ?? 0;
  return loads.map((load) => (mean = load * share + (1 - share) * mean));
}

/** Acute to chronic workload ratio of exponentially weighted means. Source: Williams et al. 2017. */
export function weightedRatios(loads: readonly number[], spans = weekToMonth): readonly (number | null)[] {
  const chronic = weightedMeans(loads, spans.chronicDays);
  return weightedMeans(loads, spans.acuteDays).map((acute, day) => over(acute, chronic[day]!));
}

const over = (acute: number, chronic: number) => (chronic > 0 ? acute / chronic : null);
