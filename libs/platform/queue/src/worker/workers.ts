import { GiveUpJob, type Delivered, type HandlerOptions, type Job } from '../queue.port.js';
import type { JobStore } from './job-store.js';
import { JobWorker, type WorkerTuning } from './job-worker.js';

/** What processes say to each other. */
export interface QueueNotice {
  readonly what: 'added' | 'cancelled';
  readonly name: string;
  readonly id?: string;
}

/** The workers of one process, one a job name. */
export class Workers {
  readonly #byName = new Map<string, JobWorker>();

  constructor(
    private readonly store: JobStore,
    private readonly tuning: WorkerTuning,
  ) {}

  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }

  /** @throws Error the name has a handler already */
  add<P>(job: Job<P>, handler: (delivered: Delivered<P>) => Promise<void>, options: HandlerOptions): JobWorker {
    if (this.#byName.has(job.name)) throw new Error(`${job.name} has a handler in this process already`);
    const { concurrency = 1, stalledAfterSeconds = 60, perGroup } = options;
    const worker = new JobWorker(
      { ...this.tuning, name: job.name, concurrency, stalledAfterSeconds, perGroup },
      this.store,
      (delivered) => handler({ ...delivered, payload: parsePayload(job, delivered.payload) }),
    );
    this.#byName.set(job.name, worker);
    return worker;
  }

  /** A job was added somewhere, or cancelled. */
  hear({ what, name, id }: QueueNotice): void {
    const worker = this.#byName.get(name);
    if (what === 'added') worker?.wake();
    else if (id !== undefined) worker?.abort(id, 'the job was cancelled');
  }

  async close(graceSeconds: number): Promise<void> {
    const closing = [...this.#byName.values()].map((worker) => worker.close(graceSeconds));
    for (const result of await Promise.allSettled(closing)) {
      if (result.status === 'rejected') this.tuning.onProblem('a job could not be given back', result.reason);
    }
  }
}

function parsePayload<P>(job: Job<P>, payload: unknown): P {
  const parsed = job.payload.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw new GiveUpJob(`${job.name}: the payload is not what this version expects: ${parsed.error.message}`);
}
