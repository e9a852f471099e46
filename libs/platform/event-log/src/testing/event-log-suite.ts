import type { EventLog } from '../event-log.port.js';

/** What a program of its own does with the log, for tests that kill or stop it. */
export type ProgramTask = 'append' | 'consume' | 'commit';

/** One backend, empty at the start of the suite. */
export interface StartedEventLogs {
  /** A further connection to the same backend, as another program would have. What is too old is looked for every second or so. */
  open(): Promise<EventLog>;
  /** The command line of `log-program.fixture.ts` after `node`. */
  programArguments(task: ProgramTask, topic: string, group: string): readonly string[];
  stop(): Promise<void>;
}

/** One backend that a test may kill. */
export interface MortalEventLogs extends StartedEventLogs {
  /** kill -9 of the server, and again up on the same data after so many milliseconds. */
  killed(away: number): Promise<void>;
}

export interface EventLogSuite {
  readonly started: () => StartedEventLogs;
}
