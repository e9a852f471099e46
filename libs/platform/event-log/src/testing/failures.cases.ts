import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { partitionOfKey } from '../partition-of-key.js';
import type { EventLogSuite } from './event-log-suite.js';
import { newName, newTopic, numbered, numberOf, until, withLogs } from './log-probe.js';

/** What becomes of records whose handler throws. */
export function describeFailures({ started }: EventLogSuite): void {
  describe('when a handler throws', () => {
    it(
      '[D03] brings the same records again, and goes on with the other partitions meanwhile',
      () =>
        withLogs(started(), async (open) => {
          const log = await open();
          const topic = await newTopic(log, 2);
          const keys = ['a', 'b', 'c', 'd'];
          const [bad, good] = [partitionOfKey('a', 2), 1 - partitionOfKey('a', 2)];
          const goodKey = keys.find((key) => partitionOfKey(key, 2) === good)!;
          const calls: number[][] = [];
          const others: number[] = [];
          let broken = true;
          await log.join({
            topic,
            group: newName('group'),
            batch: 3,
            handle: async (records) => {
              if (records[0]!.partition === good) return void others.push(...records.map(numberOf));
              calls.push(records.map(numberOf));
              if (broken) throw new Error('the database is away');
            },
          });
          await log.append(
            topic,
            [1, 2, 3, 4].map((n) => numbered('a', n)),
          );
          await until(
            () => calls.length,
            (length) => length >= 2,
          );
          await log.append(
            topic,
            [10, 11].map((n) => numbered(goodKey, n)),
          );
          await until(
            () => others.length,
            (length) => length === 2,
          );
          await until(
            () => calls.length,
            (length) => length >= 3,
          );
          broken = false;
          await until(
            () => calls.at(-1),
            (last) => last?.at(-1) === 4,
          );
          const [first, ...again] = calls;
          expect(first).toEqual([1, 2, 3].slice(0, first!.length));
          for (const call of again.slice(0, 2)) expect(call[0]).toBe(1);
          expect(bad).not.toBe(good);
        }),
      60_000,
    );

    it(
      '[D03] leaves none out and keeps their order, whatever throws when',
      () =>
        withLogs(started(), async (open) => {
          const log = await open();
          const plan = fc.record({
            sizes: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }),
            throws: fc.uniqueArray(fc.nat(15), { maxLength: 3 }),
            batch: fc.integer({ min: 1, max: 30 }),
          });
          await fc.assert(
            fc.asyncProperty(plan, async ({ sizes, throws, batch }) => {
              const topic = await newTopic(log);
              const worked: number[] = [];
              let call = 0;
              const membership = await log.join({
                topic,
                group: newName('group'),
                batch,
                handle: async (records) => {
                  if (throws.includes(call++)) throw new Error('as planned');
                  await wait(1);
                  worked.push(...records.map(({ offset }) => offset));
                },
              });
              let n = 0;
              for (const size of sizes) {
                await log.append(
                  topic,
                  Array.from({ length: size }, () => numbered('k', n++)),
                );
              }
              await until(
                () => worked.length,
                (length) => length >= n,
              );
              await membership.leave();
              expect(worked).toEqual(Array.from({ length: n }, (_, offset) => offset));
            }),
            { numRuns: 6, endOnFailure: true },
          );
        }),
      120_000,
    );

    it(
      'also where it is asked where to begin',
      () =>
        withLogs(started(), async (open) => {
          const log = await open();
          const topic = await newTopic(log);
          await log.append(
            topic,
            [1, 2].map((n) => numbered('k', n)),
          );
          let asked = 0;
          const handled: number[] = [];
          await log.join({
            topic,
            group: newName('group'),
            assigned: async () => {
              asked += 1;
              if (asked < 3) throw new Error('the database is away');
              return 1;
            },
            handle: async (records) => void handled.push(...records.map(numberOf)),
          });
          await until(
            () => handled.length,
            (length) => length > 0,
          );
          expect({ asked, handled }).toEqual({ asked: 3, handled: [2] });
        }),
      60_000,
    );
  });
}
