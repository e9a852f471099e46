import type { AlertsAnswer, Limit, LimitStanding, LimitState } from './stadium-answers.js';

/** What stands behind a player's status: a metric, its limit where it has one, and how the player stands with it. */
export interface Behind {
  readonly metric: string;
  readonly limit: Limit | null;
  readonly state: LimitState | null;
  /** When the state began; milliseconds since 1970. */
  readonly since: number | null;
  /** Somebody has acknowledged the alert that goes on. */
  readonly seen: boolean;
}

/** From the most urgent. */
const urgency: readonly LimitState[] = ['active', 'pending', 'recovering'];

const rankOf = (state: LimitState): number => {
  const rank = urgency.indexOf(state);
  return rank === -1 ? urgency.length : rank;
};

/** The limit of a metric that holds for a person: the own one before everybody's. */
export function limitFor(limits: readonly Limit[], person: string, metric: string): Limit | null {
  const of = limits.filter((limit) => limit.metric === metric && (limit.person === person || limit.person === null));
  return of.find((limit) => limit.person === person) ?? of[0] ?? null;
}

/**
 * The metric to show of a player: that of the limit in the most urgent state, the longest in it first; where all is well, the one that was chosen,
 * else the player's first limit. It does not change while values move within the limits.
 */
export function behindOf(
  person: string,
  limits: readonly Limit[],
  { states, alerts }: AlertsAnswer,
  chosen: string | null,
  otherwise: string,
): Behind {
  const own = states.filter((one) => one.person === person);
  const urgent = own
    .filter(({ state }) => urgency.includes(state))
    .toSorted((a, b) => rankOf(a.state) - rankOf(b.state) || sinceOf(a) - sinceOf(b))[0];
  if (urgent !== undefined) {
    const alert = alerts.find((one) => one.person === person && one.limit === urgent.limit && one.leftAt === null);
    return {
      metric: urgent.metric,
      limit: limits.find(({ id }) => id === urgent.limit) ?? null,
      state: urgent.state,
      since: urgent.since === null ? null : Date.parse(urgent.since),
      seen: alert !== undefined && alert.acknowledgedAt !== null,
    };
  }
  const metric = chosen ?? firstLimited(limits, person) ?? otherwise;
  const limit = limitFor(limits, person, metric);
  const state = own.find((one) => one.limit === limit?.id)?.state ?? null;
  return { metric, limit, state, since: null, seen: false };
}

const sinceOf = ({ since }: LimitStanding): number => (since === null ? Infinity : Date.parse(since));

const firstLimited = (limits: readonly Limit[], person: string): string | undefined =>
  (limits.find((limit) => limit.person === person) ?? limits.find((limit) => limit.person === null))?.metric;
