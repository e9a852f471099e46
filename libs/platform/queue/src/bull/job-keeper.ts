import { randomUUID } from 'node:crypto';
import type { JobCounts } from 'bull';
import type { Redis } from 'ioredis';
import type { EnqueueOptions, FailedJob, Progress, QueueCounts } from '../queue.port.js';
import { causeOf, fellSilent, type JobStore, type TakenJob, type Taking } from '../worker/job-store.js';
import type { Bull, BullQueues } from './bull-queues.js';
import { HeldJobs, type Held } from './held-jobs.js';
import { causeFrom, reasonOf, unlessLost } from './job-reason.js';
import type { JobScripts } from './job-scripts.js';

interface Again {
  /** In ms. */
  readonly at: number;
  readonly reason?: string;
  readonly withoutTry?: boolean;
}

/** Bull puts the lower number first, 0 before all others without a place among them: ours are this less the priority. */
const middle = 1_000_000_000;
const keepFailedSeconds = 30 * 24 * 60 * 60;

type TakenRow = readonly [id: string, attempt: number, fields: readonly string[]];

/** Jobs in Redis: Bull where it has a call, scripts of our own where it has none. */
export class JobKeeper implements JobStore {
  readonly #held = new HeldJobs();
  readonly #dueInSeconds = new Map<string, number | null>();

  constructor(
    private readonly queues: BullQueues,
    private readonly client: Redis & JobScripts,
  ) {}

  async add(name: string, payload: unknown, options: EnqueueOptions): Promise<string> {
    const { dedupeKey, priority = 0, notBefore, attempts = 5, group } = options;
    const queue = await this.queues.get(name);
    const delay = notBefore === undefined ? 0 : Math.max(0, notBefore.getTime() - Date.now());
    const job = await queue.add(
      { payload },
      {
        jobId: group === undefined ? randomUUID() : `${randomUUID()}:${group}`,
        priority: middle - priority,
        attempts,
        delay,
        removeOnComplete: true,
        removeOnFail: { age: keepFailedSeconds },
        ...(dedupeKey !== undefined && { debounce: { id: dedupeKey } }),
      },
    );
    return String(job.id);
  }

  async take({ name, count, stalledAfterSeconds, perGroup }: Taking): Promise<readonly TakenJob[]> {
    const queue = await this.queues.get(name);
    const now = Date.now();
    const rate = perGroup === undefined ? ['', ''] : [perGroup.jobs, perGroup.seconds * 1000];
    const [next, answer] = await Promise.all([
      this.#letDueJobsWait(queue, now),
      this.client.fieldhouseTake(queue.toKey(''), queue.token, stalledAfterSeconds * 1000, count, ...rate),
    ]);
    const rows = [...(answer as readonly unknown[])];
    const groupFree = rows.pop() as number;
    const due = [...(next === null ? [] : [next - now]), ...(groupFree < 0 ? [] : [groupFree])];
    this.#dueInSeconds.set(name, due.length === 0 ? null : Math.min(...due) / 1000);
    const taken = (rows as TakenRow[]).map(([id, attempt, fields]) => ({
      attempt,
      job: queue.nextJobFromJobData(hashOf(fields), id),
    }));
    for (const held of taken) this.#held.add(name, held);
    const overdue = taken.filter(({ job, attempt }) => attempt > (job.opts.attempts ?? 1));
    await Promise.all(overdue.map(({ job, attempt }) => this.#park({ job, attempt: attempt - 1 }, fellSilent)));
    return taken
      .filter((held) => !overdue.includes(held))
      .map(({ job, attempt }) => ({ name, id: String(job.id), attempt, payload: job.data.payload }));
  }

  async secondsUntilDue({ name }: Taking): Promise<number | null> {
    return this.#dueInSeconds.get(name) ?? null;
  }

  async keepAlive(taken: TakenJob, stalledAfterSeconds: number): Promise<boolean> {
    const held = this.#held.get(taken);
    return held !== undefined && (await held.job.extendLock(stalledAfterSeconds * 1000)) === 1;
  }

  async report(taken: TakenJob, progress: Progress): Promise<void> {
    const held = this.#held.get(taken);
    if (held !== undefined) await unlessLost(held.job.progress(progress));
  }

  async complete(taken: TakenJob): Promise<void> {
    const held = this.#held.get(taken);
    if (held === undefined) return;
    await unlessLost(held.job.moveToCompleted(undefined, false, true));
    this.#held.letGo(taken);
  }

  async fail(taken: TakenJob, seconds: number | null, error: unknown): Promise<void> {
    const held = this.#held.get(taken);
    if (held === undefined) return;
    if (seconds === null || held.attempt >= (held.job.opts.attempts ?? 1)) await this.#park(held, causeOf(error));
    else await this.#putBack(taken, { at: Date.now() + seconds * 1000, reason: reasonOf(causeOf(error)) });
    this.#held.letGo(taken);
  }

  async giveBack(taken: TakenJob): Promise<void> {
    if (this.#held.get(taken) === undefined) return;
    await this.#putBack(taken, { at: Date.now(), withoutTry: true });
    this.#held.letGo(taken);
  }

  async cancel(name: string, id: string): Promise<boolean> {
    const queue = await this.queues.get(name);
    return (await this.client.fieldhouseCancel(queue.toKey(''), id)) === 1;
  }

  async counts(name: string): Promise<QueueCounts> {
    const queue = await this.queues.get(name);
    const [jobs, since] = await Promise.all([
      queue.getJobCounts() as Promise<JobCounts>,
      this.client.fieldhouseOldest(queue.toKey('')) as Promise<number>,
    ]);
    return {
      waiting: jobs.waiting + jobs.delayed,
      running: jobs.active,
      failed: jobs.failed,
      oldestWaitingSeconds: since < 0 ? null : Math.max(0, (Date.now() - since) / 1000),
    };
  }

  async progress(name: string, id: string): Promise<Progress | null> {
    const queue = await this.queues.get(name);
    const job = queue.toKey(id);
    const [running, progress] = await Promise.all([
      this.client.exists(`${job}:lock`),
      this.client.hget(job, 'progress'),
    ]);
    return running === 0 || progress === null ? null : (JSON.parse(progress) as Progress);
  }

  async failures(name: string, limit: number): Promise<readonly FailedJob[]> {
    const queue = await this.queues.get(name);
    const jobs = await queue.getFailed(0, limit - 1);
    return jobs.map(({ id, data, attemptsMade, failedReason, finishedOn }) => ({
      id: String(id),
      payload: data.payload,
      attempts: attemptsMade,
      cause: causeFrom(failedReason ?? ''),
      failedAt: new Date(finishedOn ?? 0),
    }));
  }

  async retry(name: string, id: string): Promise<boolean> {
    const queue = await this.queues.get(name);
    return (await this.client.fieldhouseRetry(queue.toKey(''), id, Date.now())) === 1;
  }

  async discard(name: string, id: string): Promise<boolean> {
    const job = await (await this.queues.get(name)).getJob(id);
    if (job === null || !(await job.isFailed())) return false;
    await job.remove();
    return true;
  }

  /** The instant of the next delayed job in ms, null where there is none. */
  async #letDueJobsWait(queue: Bull, now: number): Promise<number | null> {
    const keys = ['delayed', 'active', 'wait', 'priority', 'paused', 'meta-paused'].map((key) => queue.toKey(key));
    const next = (await this.client.updateDelaySet(...keys, queue.toKey(''), now, queue.token)) as string | null;
    return next === null ? null : Number(next) / 4096;
  }

  async #park({ job, attempt }: Held, cause: FailedJob['cause']): Promise<void> {
    job.attemptsMade = attempt - 1;
    await job.discard();
    await unlessLost(job.moveToFailed({ message: reasonOf(cause) }));
  }

  async #putBack({ name, id, attempt }: TakenJob, { at, reason = '', withoutTry = false }: Again): Promise<void> {
    const queue = await this.queues.get(name);
    await this.client.fieldhousePutBack(queue.toKey(''), queue.token, id, attempt, at, withoutTry ? -1 : 0, reason);
  }
}

/** Names and values in turn, as Redis gives a hash to a script. */
function hashOf(fields: readonly string[]): Readonly<Record<string, string>> {
  const pairs = fields.flatMap((name, i) => (i % 2 === 0 ? [[name, fields[i + 1] ?? ''] as const] : []));
  return Object.fromEntries(pairs);
}
