import type { ZodType } from 'zod';

/** A kind of job: its name and what its payload looks like. Define once, beside the handler. */
export interface Job<Payload> {
  /** `pipeline.slice`: who owns it, what it does. */
  readonly name: string;
  readonly payload: ZodType<Payload>;
}

export interface EnqueueOptions {
  /** A second job with the same key that still waits is the same job: its id is returned, nothing is added. */
  readonly dedupeKey?: string;
  /** Higher goes first among waiting jobs of one name; default 0. */
  readonly priority?: number;
  /** Not before this instant. */
  readonly notBefore?: Date;
  /** Tries in all, first one included; default 5. */
  readonly attempts?: number;
  /** Whom the job is a burden to, an upstream for instance: jobs of one group share the rate of {@link HandlerOptions.perGroup}. */
  readonly group?: string;
}

/** How far a job has come: a share of 1, or words. */
export type Progress = number | string;

export interface Delivered<Payload> {
  readonly id: string;
  readonly payload: Payload;
  /** 1 at the first try. */
  readonly attempt: number;
  /**
   * Aborts when the job is cancelled, the queue closes, or the job was taken for stalled and given to another. Whatever a
   * handler does after that does not end the job: it goes back to the queue with the same number of tries, unless cancelled.
   */
  readonly signal: AbortSignal;
  /** Tells others, by {@link Queue.progress}, how far it has come. */
  report(progress: Progress): Promise<void>;
}

/** A rate: at most so many begin within so many seconds, whichever stretch of that length is looked at. */
export interface Rate {
  readonly jobs: number;
  readonly seconds: number;
}

export interface HandlerOptions {
  /** Jobs of this name at once in this process; default 1. */
  readonly concurrency?: number;
  /**
   * How long after the death of its process a running job counts as stalled and is given to another; a living process says
   * so by itself, however long a job takes. Default 60.
   */
  readonly stalledAfterSeconds?: number;
  /**
   * The rate that each group of this name's jobs is held to, over all processes. Others overtake a job whose group is at its
   * rate; a job without a group is not held. Every process that handles the name says the same.
   */
  readonly perGroup?: Rate;
}

/** A handler throws this to say when to try again, within the job's tries; any other error backs off exponentially. */
export class RetryJob extends Error {
  override readonly name = 'RetryJob';
  readonly afterSeconds: number;
  constructor(afterSeconds: number, options: { readonly cause?: unknown } = {}) {
    super(`try again after ${afterSeconds} s`, options);
    this.afterSeconds = afterSeconds;
  }
}

/** A handler throws this to end the job at once, without another try. */
export class GiveUpJob extends Error {
  override readonly name = 'GiveUpJob';
}

export interface QueueCounts {
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
  /** Age of the oldest job that could run now; null where none waits. */
  readonly oldestWaitingSeconds: number | null;
}

/** A job that is parked: its tries are used up, or it was given up. Kept for 30 days at least. */
export interface FailedJob {
  readonly id: string;
  /** As it was stored: it may be of an older version than the job's schema. */
  readonly payload: unknown;
  /** Tries that it took. */
  readonly attempts: number;
  /** What the last try threw; of a job whose process died each time, that. */
  readonly cause: { readonly name: string; readonly message: string };
  readonly failedAt: Date;
}

/** Delivers each accepted job at least once, even if the process dies between accepting and finishing it. */
export interface Queue {
  /** Resolves once the job is durable. */
  enqueue<P>(job: Job<P>, payload: P, options?: EnqueueOptions): Promise<string>;
  /** One handler a job name in a process. Starts taking jobs at once. */
  handle<P>(job: Job<P>, handler: (delivered: Delivered<P>) => Promise<void>, options?: HandlerOptions): Promise<void>;
  /** A waiting job is dropped, a running one is told by its signal. False where it is over or unknown. */
  cancel(job: Job<unknown>, id: string): Promise<boolean>;
  counts(job: Job<unknown>): Promise<QueueCounts>;
  /** What the handler of a running job reported last in this try; null where it said nothing, and of a job that does not run. */
  progress(job: Job<unknown>, id: string): Promise<Progress | null>;
  /** Failed jobs, the latest first; 100 of them unless told. */
  failures(job: Job<unknown>, limit?: number): Promise<readonly FailedJob[]>;
  /** A failed job waits again, with all of its tries. False where it is none. */
  retry(job: Job<unknown>, id: string): Promise<boolean>;
  /** A failed job is forgotten. False where it is none. */
  discard(job: Job<unknown>, id: string): Promise<boolean>;
  /** Takes no more jobs, waits for running ones up to `graceSeconds`, then gives them back. */
  close(graceSeconds?: number): Promise<void>;
}

/** The injection token of the program's {@link Queue}. */
export const QUEUE = Symbol('QUEUE');
