import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { TopicError } from '../event-log.port.js';
import type { EventLogSuite } from './event-log-suite.js';
import { newTopic, numbered, numberOf, readAll, withLogs } from './log-probe.js';

const noon = Date.UTC(2025, 5, 14, 12);

/** Reading again. */
export function describeReplay({ started }: EventLogSuite): void {
  describe('reads again', () => {
    it(
      '[L05] from an offset, so many at most, in pieces or at once the same',
      () =>
        withLogs(started(), async (open) => {
          const log = await open();
          const topic = await newTopic(log);
          for (let n = 0; n < 60; n += 6) {
            await log.append(
              topic,
              [0, 1, 2, 3, 4, 5].map((i) => numbered('k', n + i)),
            );
          }
          expect((await log.read(topic, 0, 0, 3)).map(numberOf)).toEqual([0, 1, 2]);
          expect((await log.read(topic, 0, 50, 1_000)).map(numberOf)).toEqual([50, 51, 52, 53, 54, 55, 56, 57, 58, 59]);
          expect(await log.read(topic, 0, 60, 10)).toEqual([]);
          expect(await log.read(topic, 0, 1_000, 10)).toEqual([]);
          const atOnce = await readAll(log, topic, 0, 1_000);
          expect(atOnce.map(numberOf)).toEqual(Array.from({ length: 60 }, (_, n) => n));
          expect(await readAll(log, topic, 0, 7)).toEqual(atOnce);
        }),
      60_000,
    );

    it(
      '[L05] from a time: from the first record that is of it or later, however the times are mixed',
      () =>
        withLogs(started(), async (open) => {
          const log = await open();
          const appends = fc.array(fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }), {
            minLength: 1,
            maxLength: 8,
          });
          await fc.assert(
            fc.asyncProperty(appends, fc.array(fc.nat(55), { minLength: 1, maxLength: 5 }), async (batches, times) => {
              const topic = await newTopic(log);
              for (const batch of batches) {
                await log.append(
                  topic,
                  batch.map((second) => numbered('k', second, noon + second * 1_000)),
                );
              }
              const all = batches.flat();
              for (const time of times) {
                const first = all.findIndex((second) => second >= time);
                const offset = await log.offsetAt(topic, 0, noon + time * 1_000);
                expect({ time, offset }).toEqual({ time, offset: first < 0 ? all.length : first });
              }
            }),
            { numRuns: 10, endOnFailure: true },
          );
        }),
      60_000,
    );

    it('says where a topic begins and ends', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log, 2);
        const empty = [0, 1].map((partition) => ({ partition, first: 0, next: 0 }));
        expect(await log.bounds(topic)).toEqual(empty);
        expect(await log.offsetAt(topic, 0, noon)).toBe(0);
        expect(await log.read(topic, 1, 0, 10)).toEqual([]);
        const [position] = await log.append(topic, [numbered('k', 1)]);
        expect(await log.bounds(topic)).toEqual(
          empty.map((each) => (each.partition === position!.partition ? { ...each, next: 1 } : each)),
        );
      }));

    it('nothing of a partition or a topic that is not there', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log, 2);
        await expect(log.read(topic, 2, 0, 10)).rejects.toThrow(TopicError);
        await expect(log.offsetAt(topic, -1, 0)).rejects.toThrow(TopicError);
        await expect(log.read('suite.none', 0, 0, 10)).rejects.toThrow(TopicError);
        await expect(log.bounds('suite.none')).rejects.toThrow(TopicError);
        await expect(log.committed('suite.none', 'g')).rejects.toThrow(TopicError);
      }));
  });
}
