/** Numbers that the engine works by. The defaults fit a machine with two cores; tests make them small. */
export interface Tuning {
  /** Domain rows a transaction writes at most, give or take one raw record. */
  readonly rowsAChunk: number;
  /** Raw records a transaction takes at most. */
  readonly recordsAChunk: number;
  /** Slices at once in one worker: while one is written, the other is read. */
  readonly slicesAtOnce: number;
  readonly heartbeatSeconds: number;
  /** A running run silent for longer has lost its worker and is freed. */
  readonly staleSeconds: number;
  /** A running run that commits nothing for longer is reported as stuck; it may still be waiting for upstream. */
  readonly stuckSeconds: number;
  /** Tries of a run that fails for passing reasons. */
  readonly transientTries: number;
  /** Workers that may die over a run, without it getting on, before it is given up. */
  readonly stallsAllowed: number;
  /** First wait after a passing failure; doubles each time up to an hour. */
  readonly backOffSeconds: number;
  /** How often a worker looks for due schedules, freed runs and forgotten wake-ups. */
  readonly watchSeconds: number;
  /** A schedule this late has stopped firing. */
  readonly overdueSeconds: number;
  /** Deliveries of a stream that are written in one transaction at most. */
  readonly streamBatch: number;
  /** Longest that a delivery waits for others to share its transaction. */
  readonly streamWaitMilliseconds: number;
}

export const standardTuning: Tuning = {
  rowsAChunk: 30_000,
  recordsAChunk: 30_000,
  slicesAtOnce: 2,
  heartbeatSeconds: 3,
  staleSeconds: 20,
  stuckSeconds: 600,
  transientTries: 6,
  stallsAllowed: 20,
  backOffSeconds: 5,
  watchSeconds: 5,
  overdueSeconds: 120,
  streamBatch: 500,
  streamWaitMilliseconds: 200,
};
