import type { overviewRoutes, RouteOutput } from '@fieldhouse/contracts';
import { RunEntity } from '@fieldhouse/database';
import type { QueueCounts } from '@fieldhouse/queue';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EngineRoom } from '../engine-room.js';

export type QueueOfJob = NonNullable<RouteOutput<typeof overviewRoutes.overview>['queues']>[number];

const minutesLookedAt = 15;

/** What waits in the queue, by kind of job. */
@Injectable()
export class QueuesQuery {
  constructor(
    private readonly database: DataSource,
    private readonly room: EngineRoom,
  ) {}

  /** Null where the queue does not answer. */
  async list(): Promise<QueueOfJob[] | null> {
    const counts = await this.counts();
    if (counts === null) return null;
    const { slices, processing } = await this.ended();
    const perMinute: Readonly<Record<string, number>> = {
      'pipeline.slice': slices / minutesLookedAt,
      'pipeline.process': processing / minutesLookedAt,
    };
    return counts.map(([job, count]) => ({ job, ...count, jobsPerMinute: perMinute[job] ?? null }));
  }

  /** By the job's name; null where the queue does not answer. */
  counts(): Promise<(readonly [string, QueueCounts])[] | null> {
    return this.room.askQueue((queue) =>
      Promise.all(this.room.jobs.map(async (job) => [job.name, await queue.counts(job)] as const)),
    );
  }

  private async ended(): Promise<{ readonly slices: number; readonly processing: number }> {
    const since = new Date(this.room.clock.now().getTime() - minutesLookedAt * 60_000);
    const row = await this.database.manager
      .createQueryBuilder(RunEntity, 'run')
      .select('sum(case when run.feed is null then 0 else 1 end)', 'slices')
      .addSelect('sum(case when run.feed is null then 1 else 0 end)', 'processing')
      .where('run.endedAt >= :since', { since })
      // Of the index; nothing that began a week before ends now.
      .andWhere('run.createdAt >= :week', { week: new Date(since.getTime() - 7 * 86_400_000) })
      .getRawOne<{ readonly slices: string | null; readonly processing: string | null }>();
    return { slices: Number(row?.slices ?? 0), processing: Number(row?.processing ?? 0) };
  }
}
