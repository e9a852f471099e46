import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { QueueSuite } from './queue-suite.js';
import { aborted, newJob, until, withHolder, withQueues } from './queue-probe.js';

const unknownId = '00000000-0000-4000-8000-000000000000';

/** Cancelled jobs and closed queues. */
export function describeClosing({ started }: QueueSuite): void {
  describe('cancels', () => {
    it('a waiting job, which then never runs', () =>
      withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        const id = await queue.enqueue(job, { n: 1 });
        const kept = await queue.enqueue(job, { n: 2 });
        expect(await queue.cancel(job, id)).toBe(true);
        const seen: string[] = [];
        await queue.handle(job, async (delivered) => void seen.push(delivered.id));
        await until(
          () => seen.length,
          (length) => length > 0,
        );
        await wait(100);
        expect(seen).toEqual([kept]);
      }));

    it('a running job by its signal, in another process too, and does not try it again', () =>
      withQueues(started(), async (open) => {
        const [producer, consumer] = [await open(), await open()];
        const job = newJob();
        const events: string[] = [];
        await consumer.handle(job, async ({ signal }) => {
          events.push('started');
          await aborted(signal);
          events.push('told');
          throw signal.reason;
        });
        const id = await producer.enqueue(job, { n: 1 });
        await until(
          () => events.length,
          (length) => length === 1,
        );
        expect(await producer.cancel(job, id)).toBe(true);
        await until(
          () => events.length,
          (length) => length === 2,
          2,
        );
        await wait(600);
        expect(events).toEqual(['started', 'told']);
        expect(await producer.counts(job)).toMatchObject({ waiting: 0, running: 0, failed: 0 });
      }));

    it('nothing that is over or was never there', () =>
      withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        await queue.handle(job, async () => undefined);
        const id = await queue.enqueue(job, { n: 1 });
        await until(
          () => queue.counts(job),
          ({ waiting, running }) => waiting + running === 0,
        );
        expect(await queue.cancel(job, id)).toBe(false);
        expect(await queue.cancel(job, unknownId)).toBe(false);
        expect(await queue.cancel(job, 'no id at all')).toBe(false);
      }));
  });

  describe('closes', () => {
    it('after what runs is done, and takes nothing more', () =>
      withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        const events: string[] = [];
        await queue.handle(job, async ({ payload, signal }) => {
          events.push(`start ${payload.n}`);
          await wait(400);
          events.push(`${signal.aborted ? 'abort' : 'end'} ${payload.n}`);
        });
        for (const n of [1, 2]) await queue.enqueue(job, { n });
        await until(
          () => events.length,
          (length) => length === 1,
        );
        await queue.close(10);
        expect(events).toEqual(['start 1', 'end 1']);
        expect(await (await open()).counts(job)).toMatchObject({ waiting: 1, running: 0 });
      }));

    it('[B30] giving back what is not done in time, without counting the try', () =>
      withQueues(started(), async (open) => {
        const [first, second] = [await open(), await open()];
        const job = newJob();
        const seen: string[] = [];
        await first.handle(job, async ({ attempt, signal }) => {
          seen.push(`first ${attempt}`);
          await aborted(signal);
        });
        const id = await first.enqueue(job, { n: 1 }, { attempts: 1 });
        await until(
          () => seen.length,
          (length) => length === 1,
        );
        await first.close(0.05);
        await second.handle(job, async (delivered) => {
          expect(delivered.id).toBe(id);
          seen.push(`second ${delivered.attempt}`);
        });
        await until(
          () => seen.length,
          (length) => length === 2,
        );
        expect(seen).toEqual(['first 1', 'second 1']);
      }));

    it(
      '[B30] a process that is told to stop, whose job goes to another as if it had not begun',
      () =>
        withQueues(started(), async (open) => {
          const queue = await open();
          const job = newJob();
          await withHolder(started(), job, async (holder, taken) => {
            const gone = once(holder, 'exit');
            const ids = [await queue.enqueue(job, { n: 1 }, { attempts: 1 }), await queue.enqueue(job, { n: 2 })];
            await taken(ids[0]!);
            holder.kill('SIGTERM');
            expect(await gone).toEqual([0, null]);
            expect(await queue.counts(job)).toMatchObject({ waiting: 2, running: 0, failed: 0 });
            const seen: string[] = [];
            await queue.handle(job, async ({ id, attempt }) => void seen.push(`${id} ${attempt}`));
            await until(
              () => queue.counts(job),
              ({ waiting, running }) => waiting + running === 0,
            );
            expect(seen.toSorted()).toEqual(ids.map((id) => `${id} 1`).toSorted());
          });
        }),
      60_000,
    );

    it(
      'giving back also what does not listen to its signal',
      () =>
        withQueues(started(), async (open) => {
          const [deaf, second] = [await open(), await open()];
          const job = newJob();
          let release = () => {};
          const gate = new Promise<void>((resolve) => (release = resolve));
          let held = false;
          await deaf.handle(job, async () => {
            held = true;
            await gate;
          });
          await deaf.enqueue(job, { n: 1 });
          await until(
            () => held,
            (is) => is,
          );
          await deaf.close(0);
          let runs = 0;
          await second.handle(job, async () => void (runs += 1));
          await until(
            () => runs,
            (count) => count === 1,
          );
          release();
        }),
      20_000,
    );
  });
}
