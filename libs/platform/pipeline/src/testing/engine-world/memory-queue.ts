import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { RetryJob, type Delivered, type EnqueueOptions, type Job, type Queue } from '@fieldhouse/queue';

interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly dedupeKey: string | undefined;
}

type Handler = (delivered: Delivered<never>) => Promise<void>;

/**
 * A queue in memory that several workers share and that works only when told to. A job that wants another try is dropped:
 * the engine's watch has to find it.
 */
export class MemoryQueue {
  readonly failures: unknown[] = [];
  readonly done: string[] = [];
  /** Takes no job while it is. */
  away = false;
  #waiting: Waiting[] = [];
  readonly #workers: Map<string, Handler>[] = [];

  /** The queue as one worker sees it. */
  worker(): Queue {
    const handlers = new Map<string, Handler>();
    this.#workers.push(handlers);
    return {
      enqueue: async <P>({ name }: Job<P>, payload: P, { dedupeKey }: EnqueueOptions = {}) => {
        if (this.away) throw new Error('Connection is closed.');
        const same = this.#waiting.find((job) => job.name === name && job.dedupeKey === dedupeKey);
        if (same !== undefined && dedupeKey !== undefined) return same.id;
        const id = randomUUID();
        this.#waiting.push({ id, name, payload, dedupeKey });
        return id;
      },
      handle: async ({ name }, handler) => void handlers.set(name, handler as Handler),
      cancel: async () => false,
      counts: async () => ({ waiting: this.#waiting.length, running: 0, failed: 0, oldestWaitingSeconds: null }),
      progress: async () => null,
      failures: async () => [],
      retry: async () => false,
      discard: async () => false,
      close: async () => undefined,
    };
  }

  /** No worker of before takes jobs any more. */
  forgetWorkers(): void {
    for (const handlers of this.#workers) handlers.clear();
  }

  /** Jobs that were waiting are lost, as with a queue that was wiped. */
  lose(): void {
    this.#waiting = [];
  }

  /** Has the workers do all that waits, `lanes` jobs at once. */
  async drain(lanes = 1, signal: AbortSignal = new AbortController().signal): Promise<void> {
    const lane = async (number: number) => {
      for (;;) {
        const job = this.#waiting.shift();
        if (job === undefined) return;
        await this.#do(job, number, signal);
        await setImmediate();
      }
    };
    do await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
    while (this.#waiting.length > 0);
  }

  /** Does the waiting jobs of one name; the others stay. */
  async doOnly(name: string): Promise<void> {
    const some = this.#waiting.filter((job) => job.name === name);
    this.#waiting = this.#waiting.filter((job) => job.name !== name);
    for (const job of some) await this.#do(job, 0, new AbortController().signal);
  }

  async #do({ id, name, payload }: Waiting, lane: number, signal: AbortSignal): Promise<void> {
    const able = this.#workers.filter((handlers) => handlers.has(name));
    const handler = able[lane % Math.max(able.length, 1)]?.get(name);
    if (handler === undefined) return;
    try {
      await handler({ id, payload: payload as never, attempt: 1, signal, report: async () => undefined });
      this.done.push(name);
    } catch (error) {
      if (!(error instanceof RetryJob)) this.failures.push(error);
    }
  }
}
