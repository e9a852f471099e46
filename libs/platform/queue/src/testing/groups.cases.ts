import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { QueueSuite } from './queue-suite.js';
import { newJob, until, withQueues } from './queue-probe.js';

interface Begun {
  readonly n: number;
  readonly group: string | undefined;
  readonly at: number;
}

const perGroup = { jobs: 3, seconds: 0.6 };
/** Handlers learn of their begin a little later than the queue, not always by the same. */
const least = perGroup.seconds * 1000 * 0.7;

/** Jobs that share a rate. */
export function describeGroups({ started }: QueueSuite): void {
  describe('holds groups to their rate', () => {
    it('[B21] in any stretch of time, over two processes, in the order of each group, and starves nobody else', async () => {
      const plan = fc.array(fc.constantFrom('a', 'a', 'a', 'b', undefined), { minLength: 12, maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(plan, (groups) =>
          withQueues(started(), async (open) => {
            const [producer, ...consumers] = [await open(), await open(), await open()];
            const job = newJob();
            const begun: Begun[] = [];
            for (const [n, group] of groups.entries()) {
              await producer!.enqueue(job, { n }, group === undefined ? {} : { group });
            }
            for (const consumer of consumers) {
              const handler = async ({ payload: { n } }: { payload: { n: number } }) =>
                void begun.push({ n, group: groups[n], at: performance.now() });
              await consumer.handle(job, handler, { concurrency: 4, perGroup });
            }
            await until(
              () => begun.length,
              (length) => length === groups.length,
            );
            expect(begun.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual([...groups.keys()]);
            for (const group of ['a', 'b']) {
              const own = begun.filter((one) => one.group === group);
              const spans = own.slice(perGroup.jobs).map(({ at }, i) => at - own[i]!.at);
              expect(Math.min(least, ...spans)).toBe(least);
              // Those that may begin at once do so in two processes, in no order; each such lot goes before the next.
              const lots = own.map(({ n }) => Math.floor(own.filter((one) => one.n < n).length / perGroup.jobs));
              expect(lots).toEqual(lots.toSorted((a, b) => a - b));
            }
            const free = begun.findLastIndex(({ group }) => group === undefined);
            const held = begun.filter(({ group }) => group === 'a');
            const after = held.slice(perGroup.jobs).map((one) => begun.indexOf(one));
            expect(Math.min(begun.length, ...after)).toBeGreaterThan(free);
          }),
        ),
        { numRuns: 4, endOnFailure: true },
      );
    }, 120_000);

    it('and wakes for the next of a group by itself', () =>
      withQueues(started(), async (open) => {
        const queue = await open();
        const job = newJob();
        const seen: number[] = [];
        await queue.handle(job, async ({ payload }) => void seen.push(payload.n), {
          perGroup: { jobs: 1, seconds: 0.3 },
        });
        for (const n of [1, 2, 3]) await queue.enqueue(job, { n }, { group: 'one: with a colon' });
        await until(
          () => seen.length,
          (length) => length === 3,
        );
        expect(seen).toEqual([1, 2, 3]);
      }));
  });
}
