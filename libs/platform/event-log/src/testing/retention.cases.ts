import { expect, it } from '@jest/globals';
import type { EventLogSuite } from './event-log-suite.js';
import { newName, newTopic, numbered, numberOf, readAll, until, withLogs } from './log-probe.js';

const hour = 3_600_000;

/** What is kept, and for how long. */
export function describeRetention({ started }: EventLogSuite): void {
  it(
    'forgets what is older than a topic keeps, and nothing else; offsets go on where they were',
    () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const [kept, short, long] = [
          await newTopic(log),
          await newTopic(log, 1, hour),
          await newTopic(log, 1, 24 * hour),
        ];
        const old = Date.now() - 5 * hour;
        for (const topic of [kept, short, long]) {
          await log.append(
            topic,
            [1, 2, 3].map((n) => numbered('k', n, old)),
          );
        }
        await until(
          () => log.bounds(short),
          ([bounds]) => bounds!.first === 3,
          60,
        );
        const [position] = await log.append(short, [numbered('k', 4)]);
        expect(position).toEqual({ partition: 0, offset: 3 });
        expect(await log.bounds(short)).toEqual([{ partition: 0, first: 3, next: 4 }]);
        expect((await log.read(short, 0, 0, 10)).map(numberOf)).toEqual([4]);
        expect(await log.offsetAt(short, 0, old)).toBe(3);
        for (const topic of [kept, long]) expect((await readAll(log, topic, 0)).map(numberOf)).toEqual([1, 2, 3]);
        // A consumer that was away for longer begins with what is still there.
        const handled: number[] = [];
        await log.join({
          topic: short,
          group: newName('group'),
          assigned: async () => 1,
          handle: async (records) => void handled.push(...records.map(numberOf)),
        });
        await until(
          () => handled.length,
          (length) => length > 0,
        );
        expect(handled).toEqual([4]);
      }),
    90_000,
  );

  it(
    'forgets by the retention that a topic was given last',
    () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log);
        await log.append(topic, [numbered('k', 1, Date.now() - 5 * hour)]);
        await log.defineTopic({ name: topic, partitions: 1, retentionMilliseconds: hour });
        await until(
          () => log.bounds(topic),
          ([bounds]) => bounds!.first === 1,
          60,
        );
      }),
    90_000,
  );

  it(
    'forgets a record by the time of its append that a clock far ahead has dated, and gives its time back',
    () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log);
        const ahead = Date.UTC(2090, 0, 1);
        await log.append(topic, [numbered('k', 1, ahead)]);
        expect((await log.read(topic, 0, 0, 1)).map(({ at }) => at)).toEqual([ahead]);
        expect(await log.offsetAt(topic, 0, Date.now() + 2 * hour)).toBe(1);
      }),
    60_000,
  );
}
