export interface SprintRule {
  /** m/s that must be passed. */
  readonly entrySpeed: number;
  /** For so long, in seconds from the first sample over it: 0.1 are two samples in a row at 10 Hz. */
  readonly entrySeconds: number;
  /** m/s above which the sprint goes on. */
  readonly exitSpeed: number;
  /** Seconds from the first sample over the entry speed on; shorter ones are none. */
  readonly minimumSeconds: number;
}

/**
 * STATSports' definition (Sonra: entry for two samples in a row at 10 Hz, exit speed as a share of it, at least 1.0 s), with the
 * threshold that is usual in football, 25.2 km/h. STATSports leaves the share to its user; here it is 80 %.
 */
export const defaultSprintRule: SprintRule = { entrySpeed: 7, entrySeconds: 0.1, exitSpeed: 5.6, minimumSeconds: 1 };

/** Plain JSON. `count` and `metres` only grow. */
export interface SprintTally {
  /** First sample over the entry speed, microseconds; null: no sprint and none beginning. */
  since: number | null;
  /** The entry has been held. */
  entered: boolean;
  /** Long enough: it counts. */
  counted: boolean;
  /** Run since it began, not yet in `metres`. */
  pending: number;
  /** Sprints. */
  count: number;
  /** Metres of sprints that count. */
  metres: number;
}

export const noSprints = (): SprintTally => ({
  since: null,
  entered: false,
  counted: false,
  pending: 0,
  count: 0,
  metres: 0,
});

/**
 * Takes the next sample of an athlete in, by changing the tally. A sprint counts from the moment when it is long enough, with what was run in
 * it before. Two halves of one sprint with a slower moment between are two sprints.
 *
 * @param at microseconds
 * @param speed m/s; null after a gap: whatever was on is over
 * @param metres run since the sample before
 */
export function addToSprints(
  tally: SprintTally,
  at: number,
  speed: number | null,
  metres: number,
  rule: SprintRule,
): void {
  if (speed === null || speed <= (tally.entered ? rule.exitSpeed : rule.entrySpeed)) {
    if (tally.since !== null) endSprint(tally);
    return;
  }
  if (tally.since === null) tally.since = at;
  else tally.pending += metres;
  const seconds = (at - tally.since) / 1e6;
  if (seconds >= rule.entrySeconds) tally.entered = true;
  if (tally.entered && !tally.counted && seconds >= rule.minimumSeconds) {
    tally.counted = true;
    tally.count += 1;
  }
  if (!tally.counted) return;
  tally.metres += tally.pending;
  tally.pending = 0;
}

function endSprint(tally: SprintTally): void {
  tally.since = null;
  tally.entered = false;
  tally.counted = false;
  tally.pending = 0;
}
