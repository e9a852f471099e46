import type PgBoss from 'pg-boss';
import type { Pool } from 'pg';
import type { EnqueueOptions, FailedJob, Progress, QueueCounts, Rate } from '../queue.port.js';
import { causeOf, fellSilent, type JobStore, type TakenJob, type Taking } from '../worker/job-store.js';
import { OneAfterAnother } from '../worker/one-after-another.js';
import { createQueue } from './create-queue.js';
import { groupSql } from './group-statements.js';
import { inTransaction } from './in-transaction.js';
import { sql } from './job-statements.js';

interface Stored {
  readonly payload: unknown;
  readonly group?: string;
}

type Row = Pick<PgBoss.JobWithMetadata<Stored>, 'id' | 'retryCount' | 'data' | 'priority' | 'createdOn'>;

interface FailedRow extends Pick<FailedJob, 'id' | 'payload' | 'attempts'> {
  readonly output: { readonly error?: string; readonly message?: string } | null;
  readonly at: Date;
}

/** Jobs as rows: pg-boss where it has a call, statements of our own where it has none. */
export class JobTable implements JobStore {
  readonly #known = new Map<string, Promise<void>>();
  readonly #completing = new OneAfterAnother<TakenJob>((jobs) =>
    this.#rows(sql.complete, [
      jobs.map(({ name }) => name),
      jobs.map(({ id }) => id),
      jobs.map(({ attempt }) => attempt),
    ]),
  );

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
      ...(options.notBefore && { startAfter: options.notBefore }),
    };
    const data: Stored = { payload, ...(options.group !== undefined && { group: options.group }) };
    for (;;) {
      if (options.dedupeKey === undefined) return (await this.boss.send(name, data, send)) ?? id;
      const waiting = await this.#rows<{ id: string }>(sql.findWaiting, [name, send.singletonKey]);
      if (waiting[0] !== undefined) return waiting[0].id;
      const added = await this.boss.send(name, data, send);
      if (added !== null) return added;
    }
  }

  async take(taking: Taking): Promise<readonly TakenJob[]> {
    const { name, count, stalledAfterSeconds, perGroup } = taking;
    const rows =
      perGroup === undefined
        ? await this.#rows<Row>(sql.take, [name, count, stalledAfterSeconds])
        : await this.#takeInGroups(taking, perGroup);
    // One statement hands out several jobs in no order.
    const inOrder = rows.toSorted((a, b) => b.priority - a.priority || a.createdOn.getTime() - b.createdOn.getTime());
    return inOrder.map(({ id, retryCount, data }) => ({ name, id, attempt: retryCount + 1, payload: data.payload }));
  }

  async #takeInGroups({ name, count, stalledAfterSeconds }: Taking, rate: Rate): Promise<readonly Row[]> {
    return inTransaction(this.pool, async (client) => {
      await client.query(groupSql.turn, [name]);
      await client.query(groupSql.forget, [name, rate.seconds]);
      return (await client.query<Row>(groupSql.take, [name, count, rate.jobs, stalledAfterSeconds])).rows;
    });
  }

  async secondsUntilDue({ name, perGroup }: Taking): Promise<number | null> {
    const rate = [perGroup?.jobs ?? null, perGroup?.seconds ?? null];
    const [row] = await this.#rows<{ seconds: number | null }>(groupSql.nextDue, [name, ...rate]);
    return row?.seconds ?? null;
  }

  async keepAlive({ name, id, attempt }: TakenJob, seconds: number): Promise<boolean> {
    return (await this.#rows(sql.keepAlive, [name, id, attempt, seconds])).length > 0;
  }

  async report({ name, id, attempt }: TakenJob, progress: Progress): Promise<void> {
    await this.#rows(sql.report, [name, id, attempt, JSON.stringify(progress)]);
  }

  complete(job: TakenJob): Promise<void> {
    return this.#completing.do(job);
  }

  async fail({ name, id, attempt }: TakenJob, seconds: number | null, error: unknown): Promise<void> {
    const { name: kind, message } = causeOf(error);
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

  async progress(name: string, id: string): Promise<Progress | null> {
    const [row] = await this.#rows<{ progress: Progress | null }>(sql.progress, [name, id]);
    return row?.progress ?? null;
  }

  async failures(name: string, limit: number): Promise<readonly FailedJob[]> {
    const rows = await this.#rows<FailedRow>(sql.failures, [name, limit]);
    return rows.map(({ id, payload, attempts, output, at }) => ({
      id,
      payload,
      attempts,
      // pg-boss's own words are about a job that fell silent.
      cause: output?.error === undefined ? fellSilent : { name: output.error, message: output.message ?? '' },
      failedAt: at,
    }));
  }

  async retry(name: string, id: string): Promise<boolean> {
    return (await this.#rows(sql.retry, [name, id])).length > 0;
  }

  async discard(name: string, id: string): Promise<boolean> {
    return (await this.#rows(sql.discard, [name, id])).length > 0;
  }

  async #rows<R>(statement: string, values: readonly unknown[]): Promise<readonly R[]> {
    return (await this.pool.query(statement, [...values])).rows as R[];
  }
}
