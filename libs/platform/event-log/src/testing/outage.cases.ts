import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { EventLog, LogPosition, LogRecord } from '../event-log.port.js';
import type { MortalEventLogs } from './event-log-suite.js';
import { newName, newTopic, numbered, numberOf, readAll, until, withLogs } from './log-probe.js';

/** kill -9 of the server while programs write and read. */
export function describeOutage(started: () => MortalEventLogs): void {
  it(
    '[L12] [R01] keeps what it accepted, and goes on by itself with writers and consumers, when its server dies',
    () =>
      withLogs(started(), async (open) => {
        const [writer, reader] = [await open(), await open()];
        const topic = await newTopic(writer, 2);
        const group = newName('group');
        const handled = new Set<number>();
        const membership = await reader.join({
          topic,
          group,
          batch: 50,
          handle: async (records) => {
            await membership.commit(records[0]!.partition, records.at(-1)!.offset + 1);
            for (const record of records) handled.add(numberOf(record));
          },
        });
        const accepted = new Map<number, LogPosition>();
        let n = 0;
        const writing = new AbortController();
        const written = (async () => {
          for (; !writing.signal.aborted; await wait(5)) {
            const position = await appendAgain(writer, topic, numbered(`k${n}`, n));
            accepted.set(n, position);
            n += 1;
          }
        })();
        for (const away of [0, 2_000]) {
          const before = accepted.size;
          await until(
            () => accepted.size,
            (size) => size > before + 50,
          );
          await started().killed(away);
          const after = accepted.size;
          const back = Date.now();
          await until(
            () => accepted.size,
            (size) => size > after + 20,
            60,
          );
          // Thirty seconds are promised from when the server answers again.
          expect(Date.now() - back).toBeLessThan(30_000);
        }
        writing.abort();
        await written;
        await until(
          () => [...accepted.keys()].filter((each) => !handled.has(each)).length,
          (left) => left === 0,
          60,
        );
        const kept = await Promise.all([0, 1].map((partition) => readAll(writer, topic, partition)));
        for (const [number, { partition, offset }] of accepted) {
          expect(kept[partition]!.filter((record) => record.offset === offset).map(numberOf)).toEqual([number]);
        }
        expect(new Set(kept.flat().map(numberOf)).size).toBe(n);
      }),
    180_000,
  );

  it(
    '[R01] waits for a server that is away, when a member wants to join',
    () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log);
        await log.append(topic, [numbered('k', 1)]);
        const killed = started().killed(1_500);
        await wait(500);
        const handled: number[] = [];
        const group = newName('group');
        await log.join({ topic, group, handle: async (records) => void handled.push(...records.map(numberOf)) });
        await until(
          () => handled.length,
          (length) => length === 1,
          60,
        );
        await killed;
      }),
    120_000,
  );
}

/** As a writer does that was refused: what was refused may be there twice. */
async function appendAgain(log: EventLog, topic: string, record: LogRecord): Promise<LogPosition> {
  for (;;) {
    try {
      return (await log.append(topic, [record]))[0]!;
    } catch {
      await wait(100);
    }
  }
}
