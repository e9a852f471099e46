/** A bound on a metric, as it is watched. Instants are microseconds since 1970. */
export interface WatchedLimit {
  readonly id: string;
  readonly metric: string;
  /** Null: everybody without a limit of their own. */
  readonly person: string | null;
  readonly direction: 'above' | 'below';
  readonly enter: number;
  readonly exit: number;
  readonly holdSeconds: number;
}

/** Where somebody stands to a limit, and since when. */
export interface Watch {
  readonly state: 'normal' | 'pending' | 'active' | 'recovering';
  /** When what may change the state began: the passing of a pending one, the coming back of a recovering one. */
  readonly since: number | null;
  /** When the alert began that is not over; null without one. */
  readonly enteredAt: number | null;
  /** The value farthest beyond the limit in it. */
  readonly worst: number | null;
  /** Of the newest value. */
  readonly at: number;
}

/** An alert began, is worse than it was, or is over. */
export interface WatchEvent {
  readonly event: 'entered' | 'worse' | 'left';
  readonly at: number;
  readonly worst: number;
}

export const unwatched: Watch = { state: 'normal', since: null, enteredAt: null, worst: null, at: -Infinity };

/**
 * The watch after a value. Beyond `enter` for the hold time begins an alert, dated at its first value; back beyond `exit` as long ends it, dated at
 * the first value back. A value that is older than the newest one changes nothing.
 */
export function watchAfter(
  limit: WatchedLimit,
  watch: Watch,
  at: number,
  value: number,
): readonly [Watch, WatchEvent?] {
  if (at <= watch.at) return [watch];
  const sign = limit.direction === 'above' ? 1 : -1;
  const isBeyond = sign * value >= sign * limit.enter;
  const isBack = sign * value < sign * limit.exit;
  const held = (since: number) => at - since >= limit.holdSeconds * 1e6;
  if (watch.enteredAt === null) {
    if (!isBeyond) return [{ ...unwatched, at }];
    const since = watch.since ?? at;
    const worst = worse(sign, watch.worst, value);
    if (!held(since)) return [{ state: 'pending', since, enteredAt: null, worst, at }];
    return [
      { state: 'active', since: null, enteredAt: since, worst, at },
      { event: 'entered', at: since, worst },
    ];
  }
  if (!isBack) {
    const worst = worse(sign, watch.worst, value);
    const next: Watch = { ...watch, state: 'active', since: null, worst, at };
    return worst === watch.worst ? [next] : [next, { event: 'worse', at, worst }];
  }
  const since = watch.since ?? at;
  if (!held(since)) return [{ ...watch, state: 'recovering', since, at }];
  return [
    { ...unwatched, at },
    { event: 'left', at: since, worst: watch.worst ?? value },
  ];
}

const worse = (sign: number, worst: number | null, value: number): number =>
  worst === null || sign * value > sign * worst ? value : worst;
