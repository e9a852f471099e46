import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { RetryJob, type EnqueueOptions } from '../queue.port.js';
import type { QueueLacks, QueueSuite } from './queue-suite.js';
import { newJob, until, withQueues } from './queue-probe.js';

/** Which of the waiting jobs goes next, and which is not there at all. */
export function describeOrder(suite: QueueSuite): void {
  const { started } = suite;

  describe('orders', () => {
    promise(suite, 'priority', { priority: 1 }, () => {
      it('waiting jobs by priority, and those of one priority as they came', () =>
        withQueues(started(), async (open) => {
          const queue = await open();
          const job = newJob();
          for (const [n, priority] of [0, 5, -1, 5, 0, 9].entries()) await queue.enqueue(job, { n }, { priority });
          const seen: number[] = [];
          await queue.handle(job, async ({ payload }) => void seen.push(payload.n));
          await until(
            () => seen.length,
            (length) => length === 6,
          );
          expect(seen).toEqual([5, 1, 3, 0, 4, 2]);
        }));
    });

    promise(suite, 'notBefore', { notBefore: new Date() }, () => {
      it('a job not before its instant, and soon after it', () =>
        withQueues(started(), async (open) => {
          const queue = await open();
          const job = newJob();
          const seen: { n: number; at: number }[] = [];
          await queue.handle(job, async ({ payload }) => void seen.push({ n: payload.n, at: Date.now() }));
          const notBefore = new Date(Date.now() + 1200);
          await queue.enqueue(job, { n: 1 }, { notBefore });
          await queue.enqueue(job, { n: 2 });
          await until(
            () => seen.length,
            (length) => length === 2,
          );
          expect(seen.map(({ n }) => n)).toEqual([2, 1]);
          expect(seen[1]!.at).toBeGreaterThanOrEqual(notBefore.getTime());
          expect(seen[1]!.at).toBeLessThan(notBefore.getTime() + 1500);
        }));
    });
  });

  describe('takes for the same job', () => {
    promise(suite, 'dedupeKey', { dedupeKey: 'x' }, () => {
      it('those of one key, as long as the first waits, also when they come at once', () =>
        withQueues(started(), async (open) => {
          const queues = [await open(), await open()];
          const job = newJob();
          const ids = await Promise.all(
            Array.from({ length: 20 }, (_, n) => queues[n % 2]!.enqueue(job, { n }, { dedupeKey: 'season 2019' })),
          );
          expect(new Set(ids).size).toBe(1);
          const other = await queues[0]!.enqueue(job, { n: 100 }, { dedupeKey: 'season 2020' });
          expect(other).not.toBe(ids[0]);
          expect(await queues[0]!.counts(job)).toMatchObject({ waiting: 2 });
        }));

      it('not those of one key once the first has started, and those that wait for another try', () =>
        withQueues(started(), async (open) => {
          const queue = await open();
          const job = newJob();
          const started: string[] = [];
          let finish = () => {};
          const gate = new Promise<void>((resolve) => (finish = resolve));
          await queue.handle(job, async ({ id, attempt }) => {
            started.push(id);
            if (started.length === 1) await gate;
            else if (attempt === 1) throw new Error('not yet');
          });
          const first = await queue.enqueue(job, { n: 1 }, { dedupeKey: 'k' });
          await until(
            () => started.length,
            (length) => length === 1,
          );
          const second = await queue.enqueue(job, { n: 2 }, { dedupeKey: 'k' });
          expect(second).not.toBe(first);
          expect(await queue.enqueue(job, { n: 3 }, { dedupeKey: 'k' })).toBe(second);
          finish();
          await until(
            () => started,
            (list) => list.length === 3,
          );
          expect(started).toEqual([first, second, second]);
          await until(
            () => queue.counts(job),
            ({ waiting, running }) => waiting + running === 0,
          );
        }));
    });

    promise(suite, 'dedupeKey', { dedupeKey: 'x' }, () => {
      it('those of one key also while the first waits for another try', () =>
        withQueues(started(), async (open) => {
          const queue = await open();
          const job = newJob();
          let tries = 0;
          await queue.handle(job, async () => {
            tries += 1;
            throw new RetryJob(60);
          });
          const id = await queue.enqueue(job, { n: 1 }, { dedupeKey: 'k' });
          await until(
            () => queue.counts(job),
            ({ waiting, running }) => tries === 1 && waiting === 1 && running === 0,
          );
          expect(await queue.enqueue(job, { n: 2 }, { dedupeKey: 'k' })).toBe(id);
          expect(await queue.cancel(job, id)).toBe(true);
          expect(await queue.enqueue(job, { n: 3 }, { dedupeKey: 'k' })).not.toBe(id);
        }));
    });

    it('none that have no key', () =>
      withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        const ids = await Promise.all([1, 1, 1].map((n) => queue.enqueue(job, { n })));
        expect(new Set(ids).size).toBe(3);
        expect(await queue.counts(job)).toMatchObject({ waiting: 3 });
      }));
  });

  it('counts what waits, runs and failed, and says how long the oldest waits', () =>
    withQueues(started(), async (open) => {
      const queue = await open();
      const job = newJob();
      expect(await queue.counts(job)).toEqual({ waiting: 0, running: 0, failed: 0, oldestWaitingSeconds: null });
      await queue.enqueue(job, { n: 1 });
      await wait(300);
      const counts = await queue.counts(job);
      expect(counts).toMatchObject({ waiting: 1, running: 0, failed: 0 });
      expect(counts.oldestWaitingSeconds).toBeGreaterThanOrEqual(0.2);
      expect(counts.oldestWaitingSeconds).toBeLessThan(10);
    }));
}

/** The cases of a promise; of an adapter that lacks it, the case that it refuses. */
function promise(suite: QueueSuite, option: keyof QueueLacks, wish: EnqueueOptions, cases: () => void): void {
  const reason = suite.lacks[option];
  if (reason === undefined) return cases();
  it(`refuses ${option}: ${reason}`, () =>
    withQueues(suite.started(), async (open) => {
      await expect((await open()).enqueue(newJob(), { n: 1 }, wish)).rejects.toThrow(option);
    }));
}
