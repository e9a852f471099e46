import { describe, expect, it } from '@jest/globals';
import { NotAssignedError, type Membership } from '../event-log.port.js';
import type { EventLogSuite } from './event-log-suite.js';
import { newName, newTopic, numbered, numberOf, until, withLogs } from './log-probe.js';

const count = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** Where a consumer begins, and what it notes. */
export function describeGroups({ started }: EventLogSuite): void {
  describe('hands a group', () => {
    it('[D03] what came while nobody consumed, from the oldest record on, and then what it has not committed', () =>
      withLogs(started(), async (open) => {
        const [writer, reader] = [await open(), await open()];
        const topic = await newTopic(writer);
        const group = newName('group');
        await writer.append(
          topic,
          count(0, 10).map((n) => numbered('k', n)),
        );
        const handled: number[] = [];
        const first: Membership = await reader.join({
          topic,
          group,
          batch: 4,
          handle: async (records) => {
            handled.push(...records.map(numberOf));
            if (records.at(-1)!.offset < 8) await first.commit(0, records.at(-1)!.offset + 1);
          },
        });
        await until(
          () => handled.length,
          (length) => length === 10,
        );
        await first.leave();
        expect(handled).toEqual(count(0, 10));
        expect([...(await writer.committed(topic, group))]).toEqual([[0, 8]]);
        await writer.append(
          topic,
          count(10, 15).map((n) => numbered('k', n)),
        );
        const again: number[] = [];
        await reader.join({ topic, group, handle: async (records) => void again.push(...records.map(numberOf)) });
        await until(
          () => again.length,
          (length) => length === 7,
        );
        expect(again).toEqual(count(8, 15));
      }));

    it('[D07] what comes after the offset that a consumer keeps itself, whatever the group has committed', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log, 2);
        const group = newName('group');
        await log.append(
          topic,
          count(0, 40).map((n) => numbered(`k${n}`, n)),
        );
        const next = new Map((await log.bounds(topic)).map((each) => [each.partition, each.next]));
        const own = new Map([
          [0, 3],
          [1, next.get(1)! + 1_000],
        ]);
        const offsets: (readonly [number, number])[] = [];
        const membership = await log.join({
          topic,
          group,
          assigned: async (partition) => own.get(partition)!,
          handle: async (records) =>
            void offsets.push(...records.map((each) => [each.partition, each.offset] as const)),
        });
        const of = (partition: number) => offsets.filter(([p]) => p === partition).map(([, offset]) => offset);
        await until(
          () => of(0).length,
          (length) => length === next.get(0)! - 3,
        );
        expect(of(0)).toEqual(count(3, next.get(0)!));
        // An offset beyond the end is of records that the log has lost: what comes next is new.
        const appended = await log.append(
          topic,
          count(0, 20).map((n) => numbered(`k${n}`, n)),
        );
        const fresh = appended.filter(({ partition }) => partition === 1).map(({ offset }) => offset);
        await until(
          () => of(1).length,
          (length) => length >= fresh.length,
        );
        expect(of(1)).toEqual(fresh);
        await membership.leave();
      }));

    it('a record soon after it was appended, and asks before the first one where to begin', () =>
      withLogs(started(), async (open) => {
        const [writer, reader] = [await open(), await open()];
        const topic = await newTopic(writer);
        const events: string[] = [];
        await reader.join({
          topic,
          group: newName('group'),
          assigned: async (partition) => (events.push(`assigned ${partition}`), null),
          handle: async (records) => void events.push(...records.map((record) => `handle ${numberOf(record)}`)),
        });
        await until(
          () => events.length,
          (length) => length === 1,
        );
        for (const n of [1, 2, 3]) {
          await writer.append(topic, [numbered('k', n)]);
          await until(
            () => events.length,
            (length) => length === n + 1,
          );
        }
        expect(events).toEqual(['assigned 0', 'handle 1', 'handle 2', 'handle 3']);
      }));

    it('batches no larger than it asked for', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log);
        await log.append(
          topic,
          count(0, 2_500).map((n) => numbered('k', n)),
        );
        const sizes: number[] = [];
        const all: number[] = [];
        const take = async (records: readonly { value: Uint8Array }[]) => {
          sizes.push(records.length);
          all.push(...records.map(numberOf));
        };
        await log.join({ topic, group: newName('group'), batch: 700, handle: take });
        await until(
          () => all.length,
          (length) => length === 2_500,
        );
        expect(Math.max(...sizes)).toBeLessThanOrEqual(700);
        expect(all).toEqual(count(0, 2_500));
      }));
  });

  describe('notes for a group', () => {
    it('nothing that goes back', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log);
        const group = newName('group');
        await log.append(
          topic,
          count(0, 9).map((n) => numbered('k', n)),
        );
        let handled = 0;
        const membership = await log.join({ topic, group, handle: async ({ length }) => void (handled += length) });
        await until(
          () => handled,
          (n) => n === 9,
        );
        await membership.commit(0, 7);
        await membership.commit(0, 2);
        expect([...(await log.committed(topic, group))]).toEqual([[0, 7]]);
      }));

    it('nothing of a partition that the member does not have, nor of a membership that is over', () =>
      withLogs(started(), async (open) => {
        const [log, other] = [await open(), await open()];
        const topic = await newTopic(log, 1);
        const group = newName('group');
        await log.append(topic, [numbered('k', 1)]);
        const assigned: string[] = [];
        const idle = async () => undefined;
        const holds = (name: string) => async () => (assigned.push(name), null);
        const first = await log.join({ topic, group, handle: idle, assigned: holds('first') });
        await until(
          () => assigned.length,
          (length) => length > 0,
        );
        await first.commit(0, 1);
        await first.leave();
        await expect(first.commit(0, 1)).rejects.toThrow(NotAssignedError);
        const second = await other.join({ topic, group, handle: idle, assigned: holds('second') });
        await until(
          () => assigned.at(-1),
          (name) => name === 'second',
        );
        await expect(second.commit(1, 1)).rejects.toThrow(NotAssignedError);
        await second.commit(0, 1);
      }));

    it('each for itself', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log);
        await log.append(
          topic,
          count(0, 5).map((n) => numbered('k', n)),
        );
        const groups = [newName('group'), newName('group')];
        const handled = groups.map(() => [] as number[]);
        for (const [g, group] of groups.entries()) {
          await log.join({ topic, group, handle: async (records) => void handled[g]!.push(...records.map(numberOf)) });
        }
        await until(
          () => handled.map(({ length }) => length).join(),
          (lengths) => lengths === '5,5',
        );
        expect([...(await log.committed(topic, groups[0]!))]).toEqual([]);
      }));
  });
}
