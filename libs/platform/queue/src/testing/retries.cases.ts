import { describe, expect, it } from '@jest/globals';
import { GiveUpJob, RetryJob } from '../queue.port.js';
import type { QueueSuite } from './queue-suite.js';
import { newJob, until, withQueues } from './queue-probe.js';

/** What becomes of a job whose handler throws. */
export function describeRetries({ started }: QueueSuite): void {
  describe('tries', () => {
    /** Runs one job to its end and gives the instants of its tries. */
    async function triesOf(fail: (attempt: number) => void, attempts?: number) {
      const tries: { attempt: number; at: number }[] = [];
      let counts = { failed: -1 };
      await withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        await queue.handle(job, async ({ attempt }) => {
          tries.push({ attempt, at: performance.now() });
          fail(attempt);
        });
        await queue.enqueue(job, { n: 1 }, attempts === undefined ? {} : { attempts });
        counts = await until(
          () => queue.counts(job),
          ({ waiting, running }) => waiting + running === 0,
        );
      });
      return { attempts: tries.map(({ attempt }) => attempt), gaps: gapsOf(tries), failed: counts.failed };
    }

    it('a failing job again, later each time, until it succeeds', async () => {
      const { attempts, gaps, failed } = await triesOf((attempt) => {
        if (attempt < 4) throw new Error('upstream is away');
      });
      expect(attempts).toEqual([1, 2, 3, 4]);
      expect(failed).toBe(0);
      expect(gaps[0]).toBeGreaterThanOrEqual(90);
      expect(gaps[1]).toBeGreaterThanOrEqual(180);
      expect(gaps[2]).toBeGreaterThanOrEqual(360);
    }, 30_000);

    it('[B21] a failing job as often as was asked for, and counts it as failed then', async () => {
      const { attempts, failed } = await triesOf(() => {
        throw new Error('never works');
      }, 3);
      expect(attempts).toEqual([1, 2, 3]);
      expect(failed).toBe(1);
    }, 30_000);

    it('a job once that was given up', async () => {
      const { attempts, failed } = await triesOf(() => {
        throw new GiveUpJob('it will never work');
      });
      expect(attempts).toEqual([1]);
      expect(failed).toBe(1);
    });

    it('a job again when its handler says, not by the usual back-off', async () => {
      const { attempts, gaps, failed } = await triesOf((attempt) => {
        if (attempt === 1) throw new RetryJob(1.5);
        if (attempt === 2) throw new RetryJob(0);
      });
      expect(attempts).toEqual([1, 2, 3]);
      expect(gaps[0]).toBeGreaterThanOrEqual(1400);
      expect(gaps[0]).toBeLessThan(4000);
      expect(gaps[1]).toBeLessThan(1000);
      expect(failed).toBe(0);
    }, 30_000);

    it('a job no more often for being asked to try again', async () => {
      const { attempts, failed } = await triesOf(() => {
        throw new RetryJob(0);
      }, 2);
      expect(attempts).toEqual([1, 2]);
      expect(failed).toBe(1);
    });
  });
}

function gapsOf(tries: readonly { readonly at: number }[]): readonly number[] {
  return tries.slice(1).map(({ at }, i) => at - tries[i]!.at);
}
