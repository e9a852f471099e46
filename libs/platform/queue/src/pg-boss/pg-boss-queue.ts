import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import PgBoss from 'pg-boss';
import {
  GiveUpJob,
  type Delivered,
  type EnqueueOptions,
  type HandlerOptions,
  type Job,
  type Queue,
  type QueueCounts,
} from '../queue.port.js';
import { schema } from './job-statements.js';
import { JobTable } from './job-table.js';
import { JobWorker } from './job-worker.js';
import { notifyStatement, QueueNotifications, type QueueNotice } from './notifications.js';

export interface PgBossQueueOptions {
  readonly url: string;
  /** Something went wrong that mends itself; to be logged. */
  readonly onProblem?: (message: string, error: unknown) => void;
  readonly firstBackoffSeconds?: number;
  readonly longestBackoffSeconds?: number;
  /** How often this process frees the jobs of dead processes. */
  readonly freeStalledEverySeconds?: number;
  /** The longest time between two looks for jobs, where no notice comes. */
  readonly lookEverySeconds?: number;
}

const defaults = {
  onProblem: () => undefined,
  firstBackoffSeconds: 2,
  longestBackoffSeconds: 600,
  freeStalledEverySeconds: 5,
  lookEverySeconds: 2,
} satisfies Partial<PgBossQueueOptions>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The queue on PostgreSQL. Jobs are rows of pg-boss; a notice wakes the workers at once. */
export class PgBossQueue implements Queue {
  readonly #options: Required<PgBossQueueOptions>;
  readonly #pool: Pool;
  readonly #boss: PgBoss;
  readonly #table: JobTable;
  readonly #notifications: QueueNotifications;
  readonly #workers = new Map<string, JobWorker>();
  readonly #closed = new AbortController();
  #freeing: Promise<void> = Promise.resolve();

  private constructor(options: PgBossQueueOptions) {
    this.#options = { ...defaults, ...options };
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
    this.#notifications = new QueueNotifications(url, (notice) => this.#hear(notice), onProblem);
  }

  static async start(options: PgBossQueueOptions): Promise<PgBossQueue> {
    const queue = new PgBossQueue(options);
    try {
      await queue.#boss.start();
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
    await this.#tell({ what: 'added', name: job.name });
    return id;
  }

  async handle<P>(
    job: Job<P>,
    handler: (delivered: Delivered<P>) => Promise<void>,
    options: HandlerOptions = {},
  ): Promise<void> {
    if (this.#workers.has(job.name)) throw new Error(`${job.name} has a handler in this process already`);
    const worker = new JobWorker(
      {
        ...this.#options,
        name: job.name,
        concurrency: options.concurrency ?? 1,
        stalledAfterSeconds: options.stalledAfterSeconds ?? 60,
      },
      this.#table,
      (delivered) => handler({ ...delivered, payload: parsePayload(job, delivered.payload) }),
      this.#options.onProblem,
    );
    this.#workers.set(job.name, worker);
    await this.#table.open(job.name);
    worker.start();
  }

  async cancel(job: Job<unknown>, id: string): Promise<boolean> {
    if (!uuid.test(id) || !(await this.#table.cancel(job.name, id))) return false;
    await this.#tell({ what: 'cancelled', name: job.name, id });
    return true;
  }

  counts(job: Job<unknown>): Promise<QueueCounts> {
    return this.#table.counts(job.name);
  }

  async close(graceSeconds = 30): Promise<void> {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    const giveBack = [...this.#workers.values()].map((worker) => worker.close(graceSeconds));
    const results = await Promise.allSettled(giveBack);
    await this.#freeing;
    await this.#notifications.stop();
    await this.#boss.stop({ graceful: false, close: false });
    await this.#pool.end();
    for (const result of results) {
      if (result.status === 'rejected') this.#options.onProblem('a job could not be given back', result.reason);
    }
  }

  #hear({ what, name, id }: QueueNotice): void {
    const worker = this.#workers.get(name);
    if (what === 'added') worker?.wake();
    else if (id !== undefined) worker?.abort(id, 'the job was cancelled');
  }

  /** The job is durable already: a notice that fails costs its look-up time, not the job. */
  async #tell(notice: QueueNotice): Promise<void> {
    const [text, values] = notifyStatement(notice);
    await this.#pool.query(text, [...values]).catch((error: unknown) => {
      this.#options.onProblem('the queue could not notify its workers', error);
    });
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

function parsePayload<P>(job: Job<P>, payload: unknown): P {
  const parsed = job.payload.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw new GiveUpJob(`${job.name}: the payload is not what this version expects: ${parsed.error.message}`);
}
