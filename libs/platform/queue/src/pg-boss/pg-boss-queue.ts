import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import PgBoss from 'pg-boss';
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
import { OneAfterAnother } from '../worker/one-after-another.js';
import { Workers, type QueueNotice } from '../worker/workers.js';
import { createGroupTable } from './create-queue.js';
import { schema } from './job-statements.js';
import { JobTable } from './job-table.js';
import { notifyStatement, QueueNotifications } from './notifications.js';

export interface PgBossQueueOptions extends Partial<WorkerTuning> {
  readonly url: string;
  /** How often this process frees the jobs of dead processes. */
  readonly freeStalledEverySeconds?: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The queue on PostgreSQL. Jobs are rows of pg-boss; a notice wakes the workers at once. */
export class PgBossQueue implements Queue {
  readonly #options: Required<PgBossQueueOptions>;
  readonly #pool: Pool;
  readonly #boss: PgBoss;
  readonly #table: JobTable;
  readonly #notifications: QueueNotifications;
  readonly #workers: Workers;
  readonly #telling = new OneAfterAnother<QueueNotice>((notices) => this.#tell(notices));
  readonly #closed = new AbortController();
  #freeing: Promise<void> = Promise.resolve();

  private constructor(options: PgBossQueueOptions) {
    this.#options = { ...standardTuning, freeStalledEverySeconds: 5, ...options };
    const { url, onProblem } = this.#options;
    this.#pool = new Pool({ connectionString: url, max: 6, application_name: 'fieldhouse queue', keepAlive: true });
    // A connection may be lost while it is lent out, between two statements: without a listener that ends the process.
    this.#pool.on('connect', (client) => {
      client.on('error', (error) => onProblem('a connection of the queue was lost', error));
    });
    this.#pool.on('error', () => undefined);
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => this.#execute(text, values) },
      schema,
      schedule: false,
      archiveCompletedAfterSeconds: 60 * 60,
      archiveFailedAfterSeconds: 30 * 24 * 60 * 60,
    });
    this.#boss.on('error', (error) => onProblem('the upkeep of the queue failed', error));
    this.#table = new JobTable(this.#boss, this.#pool);
    this.#workers = new Workers(this.#table, this.#options);
    this.#notifications = new QueueNotifications(url, (notice) => this.#workers.hear(notice), onProblem);
  }

  static async start(options: PgBossQueueOptions): Promise<PgBossQueue> {
    const queue = new PgBossQueue(options);
    try {
      await queue.#boss.start();
      await createGroupTable(queue.#pool);
      await queue.#notifications.start();
    } catch (error) {
      await queue.close(0);
      throw error;
    }
    queue.#freeing = queue.#freeStalledJobs();
    return queue;
  }

  async enqueue<P>(job: Job<P>, payload: P, options: EnqueueOptions = {}): Promise<string> {
    const id = await this.#table.add(job.name, randomUUID(), job.payload.parse(payload), options);
    await this.#telling.do({ what: 'added', name: job.name });
    return id;
  }

  async handle<P>(
    job: Job<P>,
    handler: (delivered: Delivered<P>) => Promise<void>,
    options: HandlerOptions = {},
  ): Promise<void> {
    const worker = this.#workers.add(job, handler, options);
    await this.#table.open(job.name);
    worker.start();
  }

  async cancel(job: Job<unknown>, id: string): Promise<boolean> {
    if (!uuid.test(id) || !(await this.#table.cancel(job.name, id))) return false;
    await this.#telling.do({ what: 'cancelled', name: job.name, id });
    return true;
  }

  counts(job: Job<unknown>): Promise<QueueCounts> {
    return this.#table.counts(job.name);
  }

  async progress(job: Job<unknown>, id: string): Promise<Progress | null> {
    return uuid.test(id) ? this.#table.progress(job.name, id) : null;
  }

  failures(job: Job<unknown>, limit = 100): Promise<readonly FailedJob[]> {
    return this.#table.failures(job.name, limit);
  }

  async retry(job: Job<unknown>, id: string): Promise<boolean> {
    if (!uuid.test(id) || !(await this.#table.retry(job.name, id))) return false;
    await this.#telling.do({ what: 'added', name: job.name });
    return true;
  }

  async discard(job: Job<unknown>, id: string): Promise<boolean> {
    return uuid.test(id) && this.#table.discard(job.name, id);
  }

  async close(graceSeconds = 30): Promise<void> {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    await this.#workers.close(graceSeconds);
    await this.#freeing;
    await this.#notifications.stop();
    await this.#boss.stop({ graceful: false, close: false });
    await this.#pool.end();
  }

  /** The job is durable already: a notice that fails costs its look-up time, not the job. */
  async #tell(notices: readonly QueueNotice[]): Promise<void> {
    // Workers look once, however many were added.
    const different = [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
    for (const notice of different) {
      const [text, values] = notifyStatement(notice);
      await this.#pool.query(text, [...values]).catch((error: unknown) => {
        this.#options.onProblem('the queue could not notify its workers', error);
      });
    }
  }

  async #freeStalledJobs(): Promise<void> {
    const { signal } = this.#closed;
    const { freeStalledEverySeconds, onProblem } = this.#options;
    while (!signal.aborted) {
      await this.#boss.expire().catch((error: unknown) => onProblem('stalled jobs could not be freed', error));
      await wait(freeStalledEverySeconds * 1000, undefined, { signal }).catch(() => undefined);
    }
  }

  /** pg-boss sends whole transactions as one text: after a failure the connection is in no state to be used again. */
  async #execute(text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    const client = await this.#pool.connect();
    try {
      const result = await client.query(text, values);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
