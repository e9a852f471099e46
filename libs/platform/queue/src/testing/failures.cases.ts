import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { GiveUpJob } from '../queue.port.js';
import type { QueueSuite } from './queue-suite.js';
import { newJob, until, withHolder, withQueues } from './queue-probe.js';

/** Jobs that did not work out. */
export function describeFailures({ started }: QueueSuite): void {
  describe('parks failed jobs', () => {
    it('[B21] [O02] after their tries, with cause and payload, the latest first, for any process to see', () =>
      withQueues(started(), async (open) => {
        const [worker, elsewhere] = [await open(), await open()];
        const job = newJob();
        await worker.handle(job, async ({ payload, attempt }) => {
          if (payload.n === 1) throw new TypeError(`try ${attempt}: the answer has\nno totals`);
          throw new GiveUpJob('no such season: 1890');
        });
        const failed = async (count: number) =>
          until(
            () => elsewhere.failures(job),
            ({ length }) => length === count,
          );
        const first = await worker.enqueue(job, { n: 1 }, { attempts: 2 });
        await failed(1);
        const second = await worker.enqueue(job, { n: 2 }, { group: 'nhl' });
        const [latest, earlier] = await failed(2);
        expect(earlier).toEqual({
          id: first,
          payload: { n: 1 },
          attempts: 2,
          cause: { name: 'TypeError', message: 'try 2: the answer has\nno totals' },
          failedAt: expect.any(Date),
        });
        expect(latest).toMatchObject({ id: second, payload: { n: 2 }, attempts: 1 });
        expect(latest!.cause).toEqual({ name: 'GiveUpJob', message: 'no such season: 1890' });
        expect(latest!.failedAt.getTime()).toBeGreaterThanOrEqual(earlier!.failedAt.getTime());
        expect(await elsewhere.failures(job, 1)).toEqual([latest]);
      }));

    it('[O02] that are tried again with all their tries, or forgotten, once', () =>
      withQueues(started(), async (open) => {
        const [worker, elsewhere] = [await open(), await open()];
        const job = newJob();
        const tries: string[] = [];
        let works = false;
        await worker.handle(job, async ({ id, attempt }) => {
          tries.push(`${id} ${attempt}`);
          if (!works) throw new Error('upstream is away');
        });
        const again = await worker.enqueue(job, { n: 1 }, { attempts: 2, dedupeKey: 'k' });
        await until(
          () => elsewhere.failures(job),
          ({ length }) => length === 1,
        );
        const gone = await worker.enqueue(job, { n: 2 }, { attempts: 1, dedupeKey: 'k' });
        expect(gone).not.toBe(again);
        await until(
          () => elsewhere.failures(job),
          ({ length }) => length === 2,
        );
        tries.length = 0;
        expect(await elsewhere.retry(job, again)).toBe(true);
        await until(
          () => elsewhere.failures(job),
          (list) => list.some(({ id, attempts }) => id === again && attempts === 2) && tries.length === 2,
        );
        expect(tries).toEqual([`${again} 1`, `${again} 2`]);
        works = true;
        expect(await elsewhere.retry(job, again)).toBe(true);
        expect(await elsewhere.discard(job, gone)).toBe(true);
        await until(
          () => elsewhere.counts(job),
          ({ waiting, running, failed }) => waiting + running + failed === 0,
        );
        expect(tries).toHaveLength(3);
        for (const id of [again, gone, 'no id at all']) {
          expect([await elsewhere.retry(job, id), await elsewhere.discard(job, id)]).toEqual([false, false]);
        }
      }));

    it('but neither drives nor forgets one that waits or runs', () =>
      withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        const id = await queue.enqueue(job, { n: 1 });
        expect([await queue.retry(job, id), await queue.discard(job, id)]).toEqual([false, false]);
        expect(await queue.counts(job)).toMatchObject({ waiting: 1, failed: 0 });
        expect(await queue.failures(job)).toEqual([]);
      }));

    it('[B21] whose payload is of an older version, as it was, with that reason', () =>
      withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        const older = { name: job.name, payload: z.strictObject({ season: z.string() }) };
        await queue.enqueue(older, { season: '2019' });
        await queue.handle(job, async () => undefined);
        const [parked] = await until(
          () => queue.failures(job),
          ({ length }) => length === 1,
        );
        expect(parked).toMatchObject({ payload: { season: '2019' }, attempts: 1, cause: { name: 'GiveUpJob' } });
        expect(parked!.cause.message).toContain('the payload is not what this version expects');
      }));

    it(
      '[B21] whose process dies in each of its tries',
      () =>
        withQueues(started(), async (open) => {
          const queue = await open();
          const job = newJob();
          const id = await queue.enqueue(job, { n: 7 }, { attempts: 1 });
          await withHolder(started(), job, async (holder, taken) => {
            await taken(id);
            holder.kill('SIGKILL');
            const seen: string[] = [];
            await queue.handle(job, async (delivered) => void seen.push(delivered.id));
            const [parked] = await until(
              () => queue.failures(job),
              ({ length }) => length === 1,
              20,
            );
            expect(parked).toMatchObject({ id, payload: { n: 7 }, attempts: 1, cause: { name: 'StalledJob' } });
            expect(seen).toEqual([]);
          });
        }),
      60_000,
    );
  });
}
