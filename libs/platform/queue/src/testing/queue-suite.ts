import type { Queue } from '../queue.port.js';

/** One backend, empty at the start of the suite. */
export interface StartedQueues {
  /**
   * A further connection to the same backend, as another process would have. Tuned for tests: the first back-off 0.1 s, stalled
   * jobs freed at least every second.
   */
  open(): Promise<Queue>;
  /**
   * A process of its own with a handler for the job name, whose jobs stall after one second. It prints the id of each job that
   * it has taken, and never finishes one.
   */
  holderArguments(jobName: string): readonly string[];
  stop(): Promise<void>;
}

/** What an adapter cannot do, with the reason. The suite then asserts that it refuses instead of ignoring the wish. */
export type QueueLacks = Partial<Record<'dedupeKey' | 'priority' | 'notBefore', string>>;

export interface QueueSuite {
  readonly started: () => StartedQueues;
  readonly lacks: QueueLacks;
}
