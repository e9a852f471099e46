import { describe, expect, it } from '@jest/globals';
import type { QueueSuite } from './queue-suite.js';
import { newJob, until, withQueues } from './queue-probe.js';

/** How far a job has come, seen from elsewhere. */
export function describeProgress({ started }: QueueSuite): void {
  describe('tells progress', () => {
    it('of a running job to another process, the latest alone, anew in each try, and of no other job', () =>
      withQueues(started(), async (open) => {
        const [watcher, worker] = [await open(), await open()];
        const job = newJob();
        let step = () => {};
        const pause = () => new Promise<void>((resolve) => (step = resolve));
        const reached: string[] = [];
        await worker.handle(job, async ({ attempt, report }) => {
          if (attempt === 1) {
            await report(0.25);
            await report(0.5);
            reached.push('half');
            await pause();
            throw new Error('once more');
          }
          reached.push('second try');
          await pause();
          await report('writing the ranks');
          reached.push('words');
          await pause();
        });
        const id = await watcher.enqueue(job, { n: 1 });
        const other = await watcher.enqueue(job, { n: 2 }, { notBefore: new Date(Date.now() + 60_000) });
        const seen = async (place: string) => {
          await until(
            () => reached,
            (places) => places.includes(place),
          );
          return watcher.progress(job, id);
        };
        expect(await seen('half')).toBe(0.5);
        expect(await watcher.progress(job, other)).toBeNull();
        step();
        expect(await seen('second try')).toBeNull();
        step();
        expect(await seen('words')).toBe('writing the ranks');
        step();
        await until(
          () => watcher.counts(job),
          ({ running }) => running === 0,
        );
        expect(await watcher.progress(job, id)).toBeNull();
        expect(await watcher.progress(job, 'no id at all')).toBeNull();
      }));
  });
}
