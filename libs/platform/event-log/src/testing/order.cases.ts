import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { EventLog, StoredRecord } from '../event-log.port.js';
import { partitionOfKey } from '../partition-of-key.js';
import type { EventLogSuite } from './event-log-suite.js';
import { newTopic, numbered, numberOf, readAll, withLogs } from './log-probe.js';

const keys = ['a', 'b', 'player 7', '', 'ß', 'player 31'];

/** Where records go, and in which order they are read. */
export function describeOrder({ started }: EventLogSuite): void {
  describe('orders', () => {
    it('[D03] records of a key as they were appended, also where nobody waited for the append before', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log, 3);
        await log.append(topic, [numbered('first', -1)]);
        const appends = Array.from({ length: 60 }, (_, n) => log.append(topic, [numbered(keys[n % keys.length]!, n)]));
        const positions = await Promise.all(appends);
        for (const [k, key] of keys.entries()) {
          const records = (await readAll(log, topic, partitionOfKey(key, 3))).filter((record) => record.key === key);
          expect(records.map(numberOf)).toEqual(Array.from({ length: 10 }, (_, i) => i * keys.length + k));
          const said = positions.filter((_, n) => n % keys.length === k).map(([position]) => position!.offset);
          expect(records.map(({ offset }) => offset)).toEqual(said);
        }
      }));

    it('[O09] the records of a key into the partition that Kafka gives it', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log, 5);
        const positions = await log.append(
          topic,
          keys.map((key, n) => numbered(key, n)),
        );
        expect(positions.map(({ partition }) => partition)).toEqual(keys.map((key) => partitionOfKey(key, 5)));
        // Topics that are written at once may differ in their partitions.
        const other = await newTopic(log, 2);
        const records = keys.map((key, n) => numbered(key, n));
        const [first, second] = await Promise.all([topic, other].map((name) => log.append(name, records)));
        expect(first!.map(({ partition }) => partition)).toEqual(keys.map((key) => partitionOfKey(key, 5)));
        expect(second!.map(({ partition }) => partition)).toEqual(keys.map((key) => partitionOfKey(key, 2)));
      }));

    it(
      'as many records at once as one has, and what is appended after them',
      () =>
        withLogs(started(), async (open) => {
          const log = await open();
          const topic = await newTopic(log);
          // Two megabytes of small records: what goes around them must not make a batch too large for a broker.
          const value = Buffer.alloc(100);
          const many = Array.from({ length: 20_000 }, (_, n) => ({ key: 'k', value, at: n }));
          const appended = await Promise.all([log.append(topic, many), log.append(topic, [numbered('k', 7, 7)])]);
          expect(appended.flat().map(({ offset }) => offset)).toEqual(Array.from({ length: 20_001 }, (_, n) => n));
          expect((await readAll(log, topic, 0, 20_000)).map(({ at }) => at)).toEqual([...many.map(({ at }) => at), 7]);
        }),
      120_000,
    );

    it(
      'gives a record back as it was',
      () =>
        withLogs(started(), async (open) => {
          const log = await open();
          const topic = await newTopic(log);
          const record = fc.record({
            key: fc.string({ unit: 'grapheme', maxLength: 40 }),
            value: fc.uint8Array({ maxLength: 300 }),
            at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
          });
          await fc.assert(
            fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 30 }), async (records) => {
              const positions = await log.append(topic, records);
              const read = await log.read(topic, 0, positions[0]!.offset, records.length);
              expect(read.map(({ key, value, at }) => ({ key, value: [...value], at }))).toEqual(
                records.map(({ key, value, at }) => ({ key, value: [...value], at })),
              );
            }),
            { numRuns: 20 },
          );
        }),
      90_000,
    );

    it(
      '[D03] never shows an offset before the one below it, however many programs write at once',
      () =>
        withLogs(started(), async (open) => {
          const logs = await Promise.all([open(), open(), open()]);
          const writes = fc.array(
            fc.record({ log: fc.nat(2), size: fc.integer({ min: 1, max: 40 }), wait: fc.boolean() }),
            { minLength: 5, maxLength: 40 },
          );
          await fc.assert(
            fc.asyncProperty(writes, async (plan) => {
              const topic = await newTopic(logs[0]!, 2);
              let writing = true;
              const watchers = [0, 1].map((partition) => watch(logs[1]!, topic, partition, () => writing));
              await Promise.all(logs.map((log, w) => write(log, topic, w, plan)));
              writing = false;
              const total = plan.reduce((sum, { size }) => sum + size, 0);
              const seen = await Promise.all(watchers);
              expect(seen.flat().length).toBe(total);
              for (const [partition, records] of seen.entries()) {
                expect(records.map(({ offset }) => offset)).toEqual(records.map((_, i) => i));
                expect(records.map(numberOf)).toEqual((await readAll(logs[2]!, topic, partition)).map(numberOf));
              }
            }),
            { numRuns: 8, endOnFailure: true },
          );
        }),
      120_000,
    );
  });
}

interface Write {
  readonly log: number;
  readonly size: number;
  readonly wait: boolean;
}

async function write(log: EventLog, topic: string, writer: number, plan: readonly Write[]): Promise<void> {
  const appends: Promise<unknown>[] = [];
  for (const [w, { size, wait }] of plan.entries()) {
    if (plan[w]!.log !== writer) continue;
    const records = Array.from({ length: size }, (_, i) => numbered(keys[i % keys.length]!, w * 100 + i));
    appends.push(log.append(topic, records));
    if (wait) await appends.at(-1);
  }
  await Promise.all(appends);
}

/** Reads on from where it was, as long as somebody writes, and then to the end. */
async function watch(log: EventLog, topic: string, partition: number, writing: () => boolean): Promise<StoredRecord[]> {
  const seen: StoredRecord[] = [];
  for (;;) {
    const last = !writing();
    const more = await log.read(topic, partition, (seen.at(-1)?.offset ?? -1) + 1, 1000);
    seen.push(...more);
    if (last && more.length === 0) return seen;
  }
}
