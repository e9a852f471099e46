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
}

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
}

export interface HandlerOptions {
  /** Jobs of this name at once in this process; default 1. */
  readonly concurrency?: number;
  /**
   * How long after the death of its process a running job counts as stalled and is given to another; a living process says
   * so by itself, however long a job takes. Default 60.
   */
  readonly stalledAfterSeconds?: number;
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

/** Delivers each accepted job at least once, even if the process dies between accepting and finishing it. */
export interface Queue {
  /** Resolves once the job is durable. */
  enqueue<P>(job: Job<P>, payload: P, options?: EnqueueOptions): Promise<string>;
  /** One handler a job name in a process. Starts taking jobs at once. */
  handle<P>(job: Job<P>, handler: (delivered: Delivered<P>) => Promise<void>, options?: HandlerOptions): Promise<void>;
  /** A waiting job is dropped, a running one is told by its signal. False where it is over or unknown. */
  cancel(job: Job<unknown>, id: string): Promise<boolean>;
  counts(job: Job<unknown>): Promise<QueueCounts>;
  /** Takes no more jobs, waits for running ones up to `graceSeconds`, then gives them back. */
  close(graceSeconds?: number): Promise<void>;
}

/** The injection token of the program's {@link Queue}. */
export const QUEUE = Symbol('QUEUE');
