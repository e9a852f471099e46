import { setTimeout as wait } from 'node:timers/promises';
import { GiveUpJob, RetryJob, type Delivered } from '../queue.port.js';
import type { JobTable, TakenJob } from './job-table.js';

export interface WorkerOptions {
  readonly name: string;
  readonly concurrency: number;
  readonly stalledAfterSeconds: number;
  /** The longest time between two looks, where no notice comes. */
  readonly lookEverySeconds: number;
  readonly firstBackoffSeconds: number;
  readonly longestBackoffSeconds: number;
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
    private readonly table: JobTable,
    private readonly handler: (delivered: Delivered<unknown>) => Promise<void>,
    private readonly onProblem: (message: string, error: unknown) => void,
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
    await Promise.all([...this.#running.values()].map(({ job }) => this.table.giveBack(job)));
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
      return await this.table.take(this.options.name, count, this.options.stalledAfterSeconds);
    } catch (error) {
      this.onProblem(`${this.options.name}: cannot take jobs`, error);
      return [];
    }
  }

  async #secondsUntilNextLook(): Promise<number> {
    const most = this.options.lookEverySeconds;
    const due = await this.table.secondsUntilDue(this.options.name).catch(() => null);
    return due === null ? most : Math.min(most, Math.max(0.01, due));
  }

  #run(job: TakenJob): void {
    const abort = new AbortController();
    const done = this.#see(job, abort).finally(() => {
      this.#running.delete(job.id);
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
      await this.handler({ id: job.id, payload: job.payload, attempt: job.attempt, signal });
      return () => (signal.aborted ? this.table.giveBack(job) : this.table.complete(job));
    } catch (error) {
      if (signal.aborted) return () => this.table.giveBack(job);
      if (error instanceof GiveUpJob) return () => this.table.fail(job, null, error);
      const seconds = error instanceof RetryJob ? error.afterSeconds : this.#backoffSeconds(job.attempt);
      return () => this.table.fail(job, seconds, error);
    }
  }

  /** The work is done: a database that is away for a moment must not make it be done again. */
  async #settleUntilDone(job: TakenJob, settle: () => Promise<void>): Promise<void> {
    const giveUpAt = Date.now() + this.options.stalledAfterSeconds * 1000;
    for (let pause = 100; ; pause *= 2) {
      try {
        return await settle();
      } catch (error) {
        this.onProblem(`${this.options.name}: the end of job ${job.id} is not written yet`, error);
        if (Date.now() + pause > giveUpAt || this.#closing) return;
        await wait(pause);
      }
    }
  }

  async #keepAlive(job: TakenJob, abort: AbortController, stop: AbortSignal): Promise<void> {
    const { stalledAfterSeconds } = this.options;
    for (;;) {
      await wait((stalledAfterSeconds * 1000) / 3, undefined, { signal: stop }).catch(() => undefined);
      if (stop.aborted) return;
      try {
        const still = await this.table.keepAlive(job, stalledAfterSeconds);
        if (!still && !stop.aborted) abort.abort(new Error('the job was cancelled or given to another'));
      } catch (error) {
        this.onProblem(`${this.options.name}: job ${job.id} cannot say that it lives`, error);
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
