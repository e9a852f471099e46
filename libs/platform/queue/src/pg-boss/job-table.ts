import type PgBoss from 'pg-boss';
import type { Pool } from 'pg';
import type { EnqueueOptions, QueueCounts } from '../queue.port.js';
import { createQueue } from './create-queue.js';
import { sql } from './job-statements.js';

/** A job of ours in its try. */
export interface TakenJob {
  readonly name: string;
  readonly id: string;
  readonly attempt: number;
  readonly payload: unknown;
}

interface Stored {
  readonly payload: unknown;
}

/** Jobs as rows: pg-boss where it has a call, statements of our own where it has none. */
export class JobTable {
  readonly #known = new Map<string, Promise<void>>();

  constructor(
    private readonly boss: PgBoss,
    private readonly pool: Pool,
  ) {}

  /** Sending to a queue that was never made would lose the job without an error. */
  async open(name: string): Promise<void> {
    const made = this.#known.get(name) ?? createQueue(this.pool, name);
    this.#known.set(name, made);
    await made.catch((error: unknown) => {
      this.#known.delete(name);
      throw error;
    });
  }

  async add(name: string, id: string, payload: unknown, options: EnqueueOptions): Promise<string> {
    await this.open(name);
    const send = {
      id,
      // Policy "short" keeps one waiting job a key; a job without a key is one of its own.
      singletonKey: options.dedupeKey === undefined ? `id ${id}` : `key ${options.dedupeKey}`,
      priority: options.priority ?? 0,
      retryLimit: (options.attempts ?? 5) - 1,
      retryDelay: 1,
      retryBackoff: true,
      // Holds only until the taker names its own time: a job whose taker never heard of it is free again after this.
      expireInSeconds: 20,
      ...(options.notBefore && { startAfter: options.notBefore }),
    };
    for (;;) {
      const waiting = await this.#rows<{ id: string }>(sql.findWaiting, [name, send.singletonKey]);
      if (waiting[0] !== undefined) return waiting[0].id;
      const added = await this.boss.send(name, { payload } satisfies Stored, send);
      if (added !== null) return added;
    }
  }

  /** The jobs count as stalled after `seconds` without a word. */
  async take(name: string, count: number, seconds: number): Promise<readonly TakenJob[]> {
    const jobs = await this.boss.fetch<Stored>(name, { batchSize: count, includeMetadata: true });
    if (jobs.length === 0) return [];
    // They are ours now, whether this reaches the database or not; each says soon enough that it lives.
    await this.#rows(sql.taken, [name, jobs.map(({ id }) => id), seconds]).catch(() => undefined);
    // One statement hands out several jobs in no order.
    const inOrder = jobs.sort((a, b) => b.priority - a.priority || a.createdOn.getTime() - b.createdOn.getTime());
    return inOrder.map(({ id, retryCount, data }) => ({ name, id, attempt: retryCount + 1, payload: data.payload }));
  }

  /** False where the job is no longer this try's. */
  async keepAlive({ name, id, attempt }: TakenJob, seconds: number): Promise<boolean> {
    return (await this.#rows(sql.keepAlive, [name, id, attempt, seconds])).length > 0;
  }

  async complete({ name, id, attempt }: TakenJob): Promise<void> {
    await this.#rows(sql.complete, [name, id, attempt]);
  }

  /** `seconds` null: no other try. */
  async fail({ name, id, attempt }: TakenJob, seconds: number | null, error: unknown): Promise<void> {
    const { name: kind, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    await this.#rows(sql.fail, [name, id, attempt, seconds, JSON.stringify({ error: kind, message })]);
  }

  async giveBack({ name, id, attempt }: TakenJob): Promise<void> {
    await this.#rows(sql.giveBack, [name, id, attempt]);
  }

  async cancel(name: string, id: string): Promise<boolean> {
    return (await this.#rows(sql.cancel, [name, id])).length > 0;
  }

  async counts(name: string): Promise<QueueCounts> {
    const [row] = await this.#rows<QueueCounts & { oldest: number | null }>(sql.counts, [name]);
    const { waiting, running, failed, oldest } = row!;
    return { waiting, running, failed, oldestWaitingSeconds: oldest === null ? null : Math.max(0, oldest) };
  }

  /** Null where none waits. */
  async secondsUntilDue(name: string): Promise<number | null> {
    const [row] = await this.#rows<{ seconds: number | null }>(sql.nextDue, [name]);
    return row?.seconds ?? null;
  }

  async #rows<Row>(statement: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return (await this.pool.query(statement, [...values])).rows as Row[];
  }
}
