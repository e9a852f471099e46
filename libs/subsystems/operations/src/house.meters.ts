import { DataImportEntity, RejectEntity } from '@fieldhouse/database';
import { Metrics, type Counter } from '@fieldhouse/observability';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { QueuesQuery } from './overview/queues.query.js';

const states = ['succeeded', 'failed', 'cancelled'] as const;

/**
 * Metrics of the whole house, read from the database and the queue whenever somebody reads the metrics: every API process
 * tells the same, so take their maximum, never their sum. What does not answer is left out, and the other metrics stay.
 */
@Injectable()
export class HouseMeters {
  constructor(
    private readonly database: DataSource,
    private readonly queues: QueuesQuery,
    metrics: Metrics,
  ) {
    metrics.counter({
      name: 'fieldhouse_imports_total',
      help: 'Imports of the whole house: triggered, and how those that are over ended',
      labels: ['plugin', 'outcome'],
      read: (counter) => this.readImports(counter),
    });
    metrics.gauge({
      name: 'fieldhouse_rejects_open_records',
      help: 'Rejected records that wait for a decision',
      labels: ['plugin', 'feed'],
      read: async (gauge) => {
        for (const { plugin, feed, count } of await this.openRejects()) gauge.labels(plugin, feed).set(Number(count));
      },
    });
    metrics.gauge({
      name: 'fieldhouse_queue_jobs',
      help: 'Jobs in the queue: waiting, running, failed',
      labels: ['job', 'state'],
      read: async (gauge) => {
        for (const [job, { waiting, running, failed }] of (await this.queues.counts()) ?? [])
          for (const [state, count] of Object.entries({ waiting, running, failed }))
            gauge.labels(job, state).set(count);
      },
    });
    metrics.gauge({
      name: 'fieldhouse_queue_oldest_waiting_seconds',
      help: 'Age of the oldest job that could run now; 0 where none waits',
      labels: ['job'],
      read: async (gauge) => {
        for (const [job, { oldestWaitingSeconds }] of (await this.queues.counts()) ?? [])
          gauge.labels(job).set(oldestWaitingSeconds ?? 0);
      },
    });
  }

  private async readImports(counter: Counter<'plugin' | 'outcome'>): Promise<void> {
    const rows = await this.database.manager
      .createQueryBuilder(DataImportEntity, 'import')
      .select('import.installation', 'plugin')
      .addSelect('import.state', 'state')
      .addSelect('count(*)', 'count')
      .groupBy('import.installation')
      .addGroupBy('import.state')
      .getRawMany<{ readonly plugin: string; readonly state: string; readonly count: string }>();
    for (const { plugin, state, count } of rows) {
      counter.labels(plugin, 'triggered').inc(Number(count));
      const ended = states.find((known) => known === state);
      if (ended !== undefined) counter.labels(plugin, ended).inc(Number(count));
    }
  }

  private openRejects(): Promise<{ readonly plugin: string; readonly feed: string; readonly count: string }[]> {
    return this.database.manager
      .createQueryBuilder(RejectEntity, 'reject')
      .select('reject.installation', 'plugin')
      .addSelect('reject.feed', 'feed')
      .addSelect('count(*)', 'count')
      .where({ state: 'open' })
      .groupBy('reject.installation')
      .addGroupBy('reject.feed')
      .getRawMany();
  }
}
