import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type {
  Delivered,
  EnqueueOptions,
  FailedJob,
  HandlerOptions,
  Job,
  Progress,
  Queue,
  QueueCounts,
} from '../queue.port.js';
import { standardTuning, type WorkerTuning } from '../worker/job-worker.js';
import { Workers } from '../worker/workers.js';
import { BullQueues } from './bull-queues.js';
import { JobKeeper } from './job-keeper.js';
import { withJobScripts } from './job-scripts.js';
import { RedisNotices } from './notices.js';
import { connectRedis, type RedisAddress } from './redis-connection.js';

export interface BullQueueOptions extends RedisAddress, Partial<WorkerTuning> {
  /** Of all keys, so that several installations share a Redis. */
  readonly prefix?: string;
  /** How often all processes together look for the jobs of dead ones. */
  readonly freeStalledEverySeconds?: number;
}

const ourId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:.*)?$/is;

/** The queue on Redis. Jobs are Bull's, a queue a job name; a notice wakes the workers at once. */
export class BullQueue implements Queue {
  readonly #closed = new AbortController();
  readonly #workers: Workers;
  readonly #notices: RedisNotices;
  #freeing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly client: Redis,
    private readonly queues: BullQueues,
    private readonly keeper: JobKeeper,
    private readonly tuning: WorkerTuning & { readonly prefix: string; readonly freeStalledEverySeconds: number },
  ) {
    this.#workers = new Workers(keeper, tuning);
    this.#notices = new RedisNotices(client, tuning, (notice) => this.#workers.hear(notice));
  }

  /** @throws Error Redis does not answer, or cannot show who it is */
  static async start(options: BullQueueOptions): Promise<BullQueue> {
    const tuning = { ...standardTuning, prefix: 'fieldhouse', freeStalledEverySeconds: 5, ...options };
    const client = await connectRedis(options, tuning.onProblem);
    const queues = await BullQueues.open(client, tuning.prefix, tuning.freeStalledEverySeconds);
    const queue = new BullQueue(client, queues, new JobKeeper(queues, withJobScripts(client)), tuning);
    await queue.#notices.start();
    queue.#freeing = queue.#freeStalledJobs();
    return queue;
  }

  async enqueue<P>(job: Job<P>, payload: P, options: EnqueueOptions = {}): Promise<string> {
    const id = await this.keeper.add(job.name, job.payload.parse(payload), options);
    this.#notices.tell({ what: 'added', name: job.name });
    return id;
  }

  async handle<P>(
    job: Job<P>,
    handler: (delivered: Delivered<P>) => Promise<void>,
    options: HandlerOptions = {},
  ): Promise<void> {
    const worker = this.#workers.add(job, handler, options);
    await this.queues.get(job.name);
    worker.start();
  }

  async cancel(job: Job<unknown>, id: string): Promise<boolean> {
    if (!ourId.test(id) || !(await this.keeper.cancel(job.name, id))) return false;
    this.#notices.tell({ what: 'cancelled', name: job.name, id });
    return true;
  }

  counts(job: Job<unknown>): Promise<QueueCounts> {
    return this.keeper.counts(job.name);
  }

  async progress(job: Job<unknown>, id: string): Promise<Progress | null> {
    return ourId.test(id) ? this.keeper.progress(job.name, id) : null;
  }

  failures(job: Job<unknown>, limit = 100): Promise<readonly FailedJob[]> {
    return this.keeper.failures(job.name, limit);
  }

  async retry(job: Job<unknown>, id: string): Promise<boolean> {
    if (!ourId.test(id) || !(await this.keeper.retry(job.name, id))) return false;
    this.#notices.tell({ what: 'added', name: job.name });
    return true;
  }

  async discard(job: Job<unknown>, id: string): Promise<boolean> {
    return ourId.test(id) && this.keeper.discard(job.name, id);
  }

  async close(graceSeconds = 30): Promise<void> {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    await this.#workers.close(graceSeconds);
    await this.#freeing;
    this.#notices.stop();
    await this.queues.close();
    await this.client.quit().catch(() => this.client.disconnect());
  }

  async #freeStalledJobs(): Promise<void> {
    const { signal } = this.#closed;
    while (!signal.aborted) {
      for (const name of this.#workers.names) await (await this.queues.get(name)).moveUnlockedJobsToWait();
      await wait(this.tuning.freeStalledEverySeconds * 1000, undefined, { signal }).catch(() => undefined);
    }
  }
}
