import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { GiveUpJob } from '../queue.port.js';
import type { QueueSuite } from './queue-suite.js';
import { aborted, newJob, until, withQueues } from './queue-probe.js';

/** All promises at once. */
export function describeComingAndGoing({ started }: QueueSuite): void {
  it('[B20] [B30] loses no job and runs none twice at once, however processes come and go and jobs fail', async () => {
    const plan = fc.record({
      jobs: fc.array(fc.constantFrom('works', 'fails once', 'fails twice', 'gives up'), {
        minLength: 5,
        maxLength: 25,
      }),
      restarts: fc.array(fc.nat(120), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, ({ jobs, restarts }) =>
        withQueues(started(), async (open) => {
          const job = newJob();
          const now = new Set<string>();
          const ended = new Map<number, number>();
          const handle = async () => {
            const queue = await open();
            await queue.handle(
              job,
              async ({ id, payload, attempt, signal }) => {
                if (now.has(id)) throw new Error('runs twice at once');
                now.add(id);
                await Promise.race([wait(5), aborted(signal)]);
                now.delete(id);
                if (signal.aborted) return;
                const kind = jobs[payload.n]!;
                if (kind === 'gives up') throw new GiveUpJob('as planned');
                if (attempt <= ['works', 'fails once', 'fails twice'].indexOf(kind)) throw new Error('as planned');
                ended.set(payload.n, (ended.get(payload.n) ?? 0) + 1);
              },
              { concurrency: 3 },
            );
            return queue;
          };
          const steady = await handle();
          for (const n of jobs.keys()) await steady.enqueue(job, { n });
          for (const pause of restarts) {
            const passing = await handle();
            await wait(pause);
            await passing.close(0);
          }
          const counts = await until(
            () => steady.counts(job),
            ({ waiting, running }) => waiting + running === 0,
          );
          const workers = [...jobs.entries()].filter(([, kind]) => kind !== 'gives up').map(([n]) => n);
          expect([...ended.keys()].sort((a, b) => a - b)).toEqual(workers);
          expect(Math.max(1, ...ended.values())).toBe(1);
          expect(counts.failed).toBe(jobs.length - workers.length);
        }),
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);
}
