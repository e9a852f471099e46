import { setTimeout as wait } from 'node:timers/promises';
import { GiveUpJob, RetryJob, type Delivered } from '../queue.port.js';
import type { JobStore, TakenJob, Taking } from './job-store.js';

export interface WorkerTuning {
  /** Something went wrong that mends itself; to be logged. */
  readonly onProblem: (message: string, error: unknown) => void;
  /** The longest time between two looks, where no notice comes. */
  readonly lookEverySeconds: number;
  readonly firstBackoffSeconds: number;
  readonly longestBackoffSeconds: number;
}

export const standardTuning: WorkerTuning = {
  onProblem: () => undefined,
  lookEverySeconds: 2,
  firstBackoffSeconds: 2,
  longestBackoffSeconds: 600,
};

export interface WorkerOptions extends WorkerTuning, Omit<Taking, 'count'> {
  readonly concurrency: number;
}

interface Running {
  readonly job: TakenJob;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/** Takes jobs of one name and sees each through to its end. */
export class JobWorker {
  readonly #running = new Map<string, Running>();
  #wake = new AbortController();
  #closing = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: WorkerOptions,
    private readonly store: JobStore,
    private readonly handler: (delivered: Delivered<unknown>) => Promise<void>,
  ) {}

  start(): void {
    this.#loop = this.#takeJobs();
  }

  /** Something may be there to take. */
  wake(): void {
    this.#wake.abort();
  }

  /** Tells a running job that it is no longer wanted. */
  abort(id: string, reason: string): void {
    this.#running.get(id)?.abort.abort(new Error(reason));
  }

  /** Takes no more; waits for what runs; gives back what is not done by then. */
  async close(graceSeconds: number): Promise<void> {
    this.#closing = true;
    this.wake();
    await this.#loop;
    await this.#allDone(graceSeconds);
    for (const { abort } of this.#running.values()) abort.abort(new Error('the queue closes'));
    await this.#allDone(1);
    await Promise.all([...this.#running.values()].map(({ job }) => this.store.giveBack(job)));
  }

  async #takeJobs(): Promise<void> {
    while (!this.#closing) {
      const wake = new AbortController();
      this.#wake = wake;
      const free = this.options.concurrency - this.#running.size;
      const taken = free > 0 ? await this.#take(free) : [];
      for (const job of taken) this.#run(job);
      if (taken.length > 0 && this.#running.size < this.options.concurrency) continue;
      const seconds = free > 0 ? await this.#secondsUntilNextLook() : this.options.lookEverySeconds;
      await wait(seconds * 1000, undefined, { signal: wake.signal }).catch(() => undefined);
    }
  }

  async #take(count: number): Promise<readonly TakenJob[]> {
    try {
      return await this.store.take({ ...this.options, count });
    } catch (error) {
      this.options.onProblem(`${this.options.name}: cannot take jobs`, error);
      return [];
    }
  }

  async #secondsUntilNextLook(): Promise<number> {
    const most = this.options.lookEverySeconds;
    const due = await this.store.secondsUntilDue({ ...this.options, count: 1 }).catch(() => null);
    return due === null ? most : Math.min(most, Math.max(0.01, due));
  }

  #run(job: TakenJob): void {
    const abort = new AbortController();
    const done = this.#see(job, abort).finally(() => {
      // A try that was lost may end after the next one has begun here.
      if (this.#running.get(job.id)?.job === job) this.#running.delete(job.id);
      this.wake();
    });
    this.#running.set(job.id, { job, abort, done });
  }

  async #see(job: TakenJob, abort: AbortController): Promise<void> {
    const beat = new AbortController();
    const beating = this.#keepAlive(job, abort, beat.signal);
    const settle = await this.#handle(job, abort.signal);
    beat.abort();
    await beating;
    await this.#settleUntilDone(job, settle);
  }

  /** Runs the handler; what it resolves to says how the job ends. */
  async #handle(job: TakenJob, signal: AbortSignal): Promise<() => Promise<void>> {
    try {
      const { id, payload, attempt } = job;
      await this.handler({ id, payload, attempt, signal, report: (progress) => this.store.report(job, progress) });
      return () => (signal.aborted ? this.store.giveBack(job) : this.store.complete(job));
    } catch (error) {
      if (signal.aborted) return () => this.store.giveBack(job);
      if (error instanceof GiveUpJob) return () => this.store.fail(job, null, error);
      const seconds = error instanceof RetryJob ? error.afterSeconds : this.#backoffSeconds(job.attempt);
      return () => this.store.fail(job, seconds, error);
    }
  }

  /** The work is done: a store that is away for a moment must not make it be done again. */
  async #settleUntilDone(job: TakenJob, settle: () => Promise<void>): Promise<void> {
    const giveUpAt = Date.now() + this.options.stalledAfterSeconds * 1000;
    for (let pause = 100; ; pause *= 2) {
      try {
        return await settle();
      } catch (error) {
        this.options.onProblem(`${this.options.name}: the end of job ${job.id} is not written yet`, error);
        if (Date.now() + pause > giveUpAt || this.#closing) return;
        await wait(pause);
      }
    }
  }

  async #keepAlive(job: TakenJob, abort: AbortController, stop: AbortSignal): Promise<void> {
    const { stalledAfterSeconds, name, onProblem } = this.options;
    for (;;) {
      await wait((stalledAfterSeconds * 1000) / 3, undefined, { signal: stop }).catch(() => undefined);
      if (stop.aborted) return;
      try {
        const still = await this.store.keepAlive(job, stalledAfterSeconds);
        if (!still && !stop.aborted) abort.abort(new Error('the job was cancelled or given to another'));
      } catch (error) {
        onProblem(`${name}: job ${job.id} cannot say that it lives`, error);
      }
    }
  }

  #backoffSeconds(attempt: number): number {
    const { firstBackoffSeconds, longestBackoffSeconds } = this.options;
    return Math.min(longestBackoffSeconds, firstBackoffSeconds * 2 ** (attempt - 1) * (1 + Math.random() / 4));
  }

  async #allDone(seconds: number): Promise<void> {
    const all = Promise.all([...this.#running.values()].map(({ done }) => done));
    const stop = new AbortController();
    await Promise.race([all, wait(seconds * 1000, undefined, { signal: stop.signal }).catch(() => undefined)]);
    stop.abort();
  }
}
