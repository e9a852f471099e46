import { createHash } from 'node:crypto';
import type { failedJobRoutes, RouteOutput } from '@fieldhouse/contracts';
import { ApiError } from '@fieldhouse/http';
import { SCRUB, type Scrub } from '@fieldhouse/observability';
import type { FailedJob, Job, Queue } from '@fieldhouse/queue';
import { Inject, Injectable } from '@nestjs/common';
import { EngineRoom } from '../engine-room.js';
import { shownPayload } from '../rejects.query.js';
import { causeOf } from './cause-of.js';

type View = RouteOutput<typeof failedJobRoutes.failedJobs>;

export interface FailedJobGroup {
  readonly id: string;
  readonly job: Job<unknown>;
  readonly cause: string;
  /** Newest first. */
  readonly jobs: readonly FailedJob[];
}

/** Of a kind of job, the newest so many are looked at. */
const mostJobs = 1_000;
/** To do something with so many takes longer than to look. */
const patienceSeconds = 15;

/** Jobs that the queue has parked, and what can be done with them. */
@Injectable()
export class FailedJobs {
  constructor(
    private readonly room: EngineRoom,
    @Inject(SCRUB) private readonly scrub: Scrub,
  ) {}

  async view(): Promise<View> {
    const groups = await this.room.askQueue((queue) => this.groups(queue));
    return { answers: groups !== null, groups: (groups ?? []).map((group) => this.groupView(group)) };
  }

  /** @throws ApiError it is not among the failed ones, or the queue does not answer */
  async one(name: string, id: string): Promise<FailedJobGroup> {
    const groups = await this.asked((queue) => this.groups(queue));
    for (const group of groups) {
      const jobs = group.jobs.filter((job) => job.id === id);
      if (group.job.name === name && jobs.length > 0) return { ...group, jobs };
    }
    throw new ApiError(404, 'operations.unknown-job', 'No such job', `There is no failed job ${id} of ${name}.`);
  }

  /** @throws ApiError no job has failed for the cause, or the queue does not answer */
  async group(id: string): Promise<FailedJobGroup> {
    const group = (await this.asked((queue) => this.groups(queue))).find((one) => one.id === id);
    if (group !== undefined) return group;
    throw new ApiError(404, 'operations.unknown-job-group', 'Nothing failed', 'No job stands failed for this cause.');
  }

  /** Gives how many wait again: others may have been quicker. */
  retry({ job, jobs }: FailedJobGroup): Promise<number> {
    return this.asked((queue) => each(jobs, ({ id }) => queue.retry(job, id)));
  }

  discard({ job, jobs }: FailedJobGroup): Promise<number> {
    return this.asked((queue) => each(jobs, ({ id }) => queue.discard(job, id)));
  }

  /** What a job was about, for whoever looks it up when the queue has forgotten it. */
  textOf({ payload, cause }: FailedJob): { readonly payload: string; readonly error: string } {
    return {
      payload: shownPayload(this.scrub(JSON.stringify(payload) ?? '')),
      error: this.scrub(`${cause.name}: ${cause.message}`),
    };
  }

  private async asked<T>(ask: (queue: Queue) => Promise<T>): Promise<T> {
    const answer = await this.room.askQueue(async (queue) => ({ told: await ask(queue) }), patienceSeconds);
    if (answer !== null) return answer.told;
    throw new ApiError(
      503,
      'operations.queue-away',
      'The queue does not answer',
      'Nothing is lost: try again once it answers.',
    );
  }

  /** Largest first. */
  private async groups(queue: Queue): Promise<readonly FailedJobGroup[]> {
    const groups = new Map<string, FailedJobGroup & { readonly jobs: FailedJob[] }>();
    for (const job of this.room.jobs)
      for (const failed of await queue.failures(job, mostJobs)) {
        const cause = causeOf(this.textOf(failed).error);
        const id = createHash('sha256')
          .update(JSON.stringify([job.name, cause]))
          .digest('hex')
          .slice(0, 32);
        const known = groups.get(id);
        if (known === undefined) groups.set(id, { id, job, cause, jobs: [failed] });
        else known.jobs.push(failed);
      }
    return [...groups.values()].sort(
      (one, other) => other.jobs.length - one.jobs.length || (one.id < other.id ? -1 : 1),
    );
  }

  private groupView({ id, job, cause, jobs }: FailedJobGroup): View['groups'][number] {
    const newest = jobs[0]!;
    return {
      id,
      job: job.name,
      cause,
      count: jobs.length,
      oldest: jobs.at(-1)!.failedAt.toISOString(),
      newest: newest.failedAt.toISOString(),
      example: { id: newest.id, attempts: newest.attempts, ...this.textOf(newest) },
    };
  }
}

async function each(jobs: readonly FailedJob[], act: (job: FailedJob) => Promise<boolean>): Promise<number> {
  let done = 0;
  for (const job of jobs) if (await act(job)) done += 1;
  return done;
}
