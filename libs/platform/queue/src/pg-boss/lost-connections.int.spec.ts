import { setTimeout as wait } from 'node:timers/promises';
import { testDatabase } from '@fieldhouse/database/testing';
import { describe, expect, it } from '@jest/globals';
import { newJob, until } from '../testing/queue-probe.js';
import { PgBossQueue } from './pg-boss-queue.js';

describe('the queue on PostgreSQL, when its connections are cut', () => {
  it('goes on by itself: loses no job, still hears notices, still accepts', async () => {
    const { url, dataSource } = await testDatabase({ empty: true });
    const problems: string[] = [];
    const queue = await PgBossQueue.start({
      url,
      onProblem: (message) => void problems.push(message),
      freeStalledEverySeconds: 0.5,
      // So long that only a notice can explain a quick start.
      lookEverySeconds: 5,
    });
    try {
      const cut = () =>
        dataSource.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name like 'fieldhouse queue%'`,
        );
      const job = newJob();
      const seen = new Set<number>();
      await queue.handle(
        job,
        async ({ payload }) => {
          await wait(5);
          seen.add(payload.n);
        },
        { concurrency: 4, stalledAfterSeconds: 2 },
      );
      for (let n = 0; n < 120; n++) {
        if (n % 40 === 20) await cut();
        await until(
          () =>
            queue.enqueue(job, { n }).then(
              () => true,
              () => false,
            ),
          (accepted) => accepted,
        );
      }
      await until(
        () => seen.size,
        (size) => size === 120,
        60,
      );
      await until(
        () => queue.counts(job),
        ({ waiting, running }) => waiting + running === 0,
        20,
      );

      await cut();
      await wait(1500);
      const before = performance.now();
      await queue.enqueue(job, { n: 1000 });
      await until(
        () => seen.has(1000),
        (has) => has,
      );
      expect(performance.now() - before).toBeLessThan(2000);
      expect(problems).not.toEqual([]);
    } finally {
      await queue.close(5);
    }
  }, 150_000);
});
