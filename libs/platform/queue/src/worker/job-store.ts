import type { Progress, Rate } from '../queue.port.js';

/** A job of ours in its try. */
export interface TakenJob {
  readonly name: string;
  readonly id: string;
  readonly attempt: number;
  readonly payload: unknown;
}

export interface Taking {
  readonly name: string;
  /** At most so many. */
  readonly count: number;
  /** Jobs count as stalled after so long without a word. */
  readonly stalledAfterSeconds: number;
  readonly perGroup?: Rate | undefined;
}

/**
 * What a worker asks of the place where jobs live. Whatever is done to a taken job is done to its try: a process that lost
 * a job to another cannot touch it any more.
 */
export interface JobStore {
  take(taking: Taking): Promise<readonly TakenJob[]>;
  /** Until the next waiting job may run, as of the last look; null where none waits. */
  secondsUntilDue(taking: Taking): Promise<number | null>;
  /** False where the job is no longer this try's. */
  keepAlive(job: TakenJob, stalledAfterSeconds: number): Promise<boolean>;
  report(job: TakenJob, progress: Progress): Promise<void>;
  complete(job: TakenJob): Promise<void>;
  /** Another try after `seconds` where one is left; null: no other. */
  fail(job: TakenJob, seconds: number | null, error: unknown): Promise<void>;
  /** Back among the waiting ones, as if the try had not been. */
  giveBack(job: TakenJob): Promise<void>;
}

/** The cause of a job whose process died during its last try. */
export const fellSilent = { name: 'StalledJob', message: 'its process died during its last try' } as const;

/** What is kept of a thrown thing. */
export function causeOf(error: unknown): { readonly name: string; readonly message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}
