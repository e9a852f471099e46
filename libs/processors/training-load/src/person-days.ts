import { fact, type DomainRecord } from '@fieldhouse/domain';
import {
  coupledRatios,
  dailyLoad,
  monotonies,
  strains,
  trailingMean,
  uncoupledRatios,
  weightedRatios,
  type WorkloadSpans,
} from '@fieldhouse/domain/tracking';

export interface LoadDay {
  readonly load: number;
  readonly sessions: number;
}

/** A metric's days of a person. */
export interface PersonDays {
  readonly person: string;
  readonly metric: string;
  /** Local date → what was done; days without a session are missing. */
  readonly days: Record<string, LoadDay>;
}

const day = 86_400_000;
const dateOf = (first: number, days: number) => new Date(first + days * day).toISOString().slice(0, 10);

/** A row of every day from the first to the last with a session. */
export function dailyLoads({ person, metric, days }: PersonDays, spans: WorkloadSpans): readonly DomainRecord[] {
  const dates = Object.keys(days).sort();
  const first = Date.parse(dates[0] ?? '');
  const last = Date.parse(dates.at(-1) ?? '');
  if (Number.isNaN(first)) return [];
  const each = Array.from({ length: Math.round((last - first) / day) + 1 }, (_, i) => dateOf(first, i));
  const loads = each.map((date) => days[date]?.load ?? 0);
  const coupled = coupledRatios(loads, spans);
  const uncoupled = uncoupledRatios(loads, spans);
  const weighted = weightedRatios(loads, spans);
  const monotony = monotonies(loads, spans.acuteDays);
  const strain = strains(loads, spans.acuteDays);
  return each.map((localDate, i) =>
    fact(dailyLoad, {
      person,
      metric,
      localDate,
      load: loads[i]!,
      sessions: days[localDate]?.sessions ?? 0,
      acute: trailingMean(loads, i, spans.acuteDays),
      chronic: trailingMean(loads, i, spans.chronicDays),
      coupledRatio: coupled[i]!,
      uncoupledRatio: uncoupled[i]!,
      weightedRatio: weighted[i]!,
      monotony: monotony[i]!,
      strain: strain[i]!,
    }),
  );
}
