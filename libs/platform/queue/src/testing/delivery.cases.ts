import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { QueueSuite } from './queue-suite.js';
import { aborted, newJob, until, withHolder, withQueues, type Payload } from './queue-probe.js';

/** Nothing accepted is lost; nothing runs that should not. */
export function describeDelivery({ started }: QueueSuite): void {
  describe('delivers', () => {
    it('a job with its id and payload, at the first try, within 100 ms', () =>
      withQueues(started(), async (open) => {
        const [producer, consumer] = [await open(), await open()];
        const job = newJob();
        const seen: { id: string; payload: Payload; attempt: number; at: number }[] = [];
        await consumer.handle(job, async ({ id, payload, attempt }) => {
          seen.push({ id, payload, attempt, at: performance.now() });
        });
        const delays: number[] = [];
        for (let n = 0; n < 21; n++) {
          const before = performance.now();
          const id = await producer.enqueue(job, { n });
          await until(
            () => seen.length,
            (length) => length === n + 1,
          );
          expect(seen[n]).toMatchObject({ id, payload: { n }, attempt: 1 });
          delays.push(seen[n]!.at - before);
        }
        expect(delays.sort((a, b) => a - b)[10]).toBeLessThan(100);
      }));

    it('[B20] a job that was accepted before there was a handler, and whose producer is gone', () =>
      withQueues(started(), async (open) => {
        const job = newJob();
        const producer = await open();
        await producer.enqueue(job, { n: 1 });
        await producer.close();
        const seen: number[] = [];
        await (await open()).handle(job, async ({ payload }) => void seen.push(payload.n));
        await until(
          () => seen,
          ({ length }) => length === 1,
        );
      }));

    it(
      'each of many jobs exactly once in quiet times, several at once, over two processes',
      () =>
        withQueues(started(), async (open) => {
          const queues = [await open(), await open()];
          const job = newJob();
          const seen: number[] = [];
          let [running, most] = [0, 0];
          for (const queue of queues) {
            await queue.handle(
              job,
              async ({ payload }) => {
                running += 1;
                most = Math.max(most, running);
                await wait(1);
                seen.push(payload.n);
                running -= 1;
              },
              { concurrency: 4 },
            );
          }
          const numbers = Array.from({ length: 400 }, (_, n) => n);
          for (let i = 0; i < 400; i += 20) {
            await Promise.all(numbers.slice(i, i + 20).map((n) => queues[0]!.enqueue(job, { n })));
          }
          await until(
            () => seen.length,
            (length) => length >= 400,
            30,
          );
          expect(seen.sort((a, b) => a - b)).toEqual(numbers);
          expect(most).toBeGreaterThan(1);
          expect(most).toBeLessThanOrEqual(8);
          expect(
            await until(
              () => queues[0]!.counts(job),
              ({ running }) => running === 0,
            ),
          ).toMatchObject({ waiting: 0 });
        }),
      60_000,
    );

    it('nothing whose payload is not of the schema, neither to the backend nor to a handler', () =>
      withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        await expect(queue.enqueue(job, { n: 'one' } as never)).rejects.toThrow(z.ZodError);
        expect(await queue.counts(job)).toMatchObject({ waiting: 0 });
        const otherVersion = { name: job.name, payload: z.strictObject({ old: z.string() }) };
        await queue.enqueue(otherVersion, { old: 'shape' });
        let called = false;
        await queue.handle(job, async () => void (called = true));
        await until(
          () => queue.counts(job),
          ({ failed }) => failed === 1,
        );
        expect(called).toBe(false);
      }));

    it('jobs of a name to one handler in a process, and refuses a second', () =>
      withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        await queue.handle(job, async () => undefined);
        await expect(queue.handle(job, async () => undefined)).rejects.toThrow(job.name);
      }));

    it(
      '[B20] a job again whose process was killed, as its next try',
      () =>
        withQueues(started(), async (open) => {
          const queue = await open();
          const job = newJob();
          const id = await queue.enqueue(job, { n: 7 });
          await withHolder(started(), job, async (holder, taken) => {
            await taken(id);
            holder.kill('SIGKILL');
            const seen: unknown[] = [];
            await queue.handle(job, async (d) => void seen.push({ id: d.id, n: d.payload.n, attempt: d.attempt }));
            await until(
              () => seen.length,
              (length) => length > 0,
              20,
            );
            expect(seen).toEqual([{ id, n: 7, attempt: 2 }]);
          });
        }),
      60_000,
    );

    it(
      'a long job once: a living process is not taken for a dead one',
      () =>
        withQueues(started(), async (open) => {
          const queues = [await open(), await open()];
          const job = newJob();
          let runs = 0;
          let done = false;
          for (const queue of queues) {
            await queue.handle(
              job,
              async ({ signal }) => {
                runs += 1;
                await Promise.race([wait(4000), aborted(signal)]);
                done = !signal.aborted;
              },
              { stalledAfterSeconds: 1 },
            );
          }
          await queues[0]!.enqueue(job, { n: 1 });
          await until(
            () => done,
            (is) => is,
            10,
          );
          expect(runs).toBe(1);
        }),
      30_000,
    );
  });
}
