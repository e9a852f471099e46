import { describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventLog, Membership, StoredRecord } from '../event-log.port.js';
import type { EventLogSuite } from './event-log-suite.js';
import { aborted, newName, newTopic, numbered, numberOf, until, withLogs, withProgram } from './log-probe.js';

/** Who of a group has which partitions. */
export function describeRebalance({ started }: EventLogSuite): void {
  describe('shares partitions', () => {
    it(
      '[D03] among three consumers that come and go, loses nothing, and has no partition handled twice at once',
      () =>
        withLogs(started(), async (open) => {
          const writer = await open();
          const topic = await newTopic(writer, 6);
          const group = newName('group');
          const world = new World(topic, group);
          let n = 0;
          const writing = new AbortController();
          const written = (async () => {
            for (; !writing.signal.aborted; await wait(5))
              await writer.append(topic, [numbered(`k${n}`, n++), numbered(`k${n}`, n++)]);
          })();
          const members: Membership[] = [];
          for (let consumer = 0; consumer < 3; consumer++) {
            members.push(await world.join(await open(), consumer));
            await until(
              () => world.shares(),
              (shares) => isEven(shares, consumer + 1, 6),
            );
            await wait(150);
          }
          for (const consumer of [0, 1]) {
            await members[consumer]!.leave();
            expect(world.shares()[consumer] ?? 0).toBe(0);
            await until(
              () => world.shares(),
              (shares) => isEven(shares, 2 - consumer, 6),
            );
            await wait(150);
          }
          writing.abort();
          await written;
          await until(
            () => world.handled.size,
            (size) => size === n,
          );
          expect(world.overlaps).toEqual([]);
          expect([...(await writer.committed(topic, group)).values()].reduce((sum, next) => sum + next, 0)).toBe(n);
        }),
      120_000,
    );

    it(
      'tells a member of the loss of a partition by its signal, and takes it once the handler is through',
      () =>
        withLogs(started(), async (open) => {
          const [log, other] = [await open(), await open()];
          const topic = await newTopic(log, 2);
          const group = newName('group');
          await log.append(
            topic,
            Array.from({ length: 20 }, (_, n) => numbered(`k${n}`, n)),
          );
          const events: string[] = [];
          await log.join({
            topic,
            group,
            handle: async ([first], signal) => {
              await aborted(signal);
              await wait(300);
              events.push(`through ${first!.partition}`);
            },
            revoked: async (partition) => void events.push(`revoked ${partition}`),
          });
          const begun = new Set<number>();
          await other.join({
            topic,
            group,
            assigned: async (partition) => (events.push(`taken ${partition}`), begun.add(partition), null),
            handle: async () => undefined,
          });
          await until(
            () => begun.size,
            (size) => size > 0,
          );
          const [partition] = begun;
          expect(events.indexOf(`through ${partition}`)).toBeGreaterThanOrEqual(0);
          expect(events.indexOf(`through ${partition}`)).toBeLessThan(events.indexOf(`taken ${partition}`));
          await until(
            () => events,
            (all) => all.includes(`revoked ${partition}`),
          );
          expect(events.indexOf(`through ${partition}`)).toBeLessThan(events.indexOf(`revoked ${partition}`));
        }),
      60_000,
    );

    it(
      '[D03] [L12] of a consumer that is killed with another one, from what it had committed',
      () =>
        withLogs(started(), async (open) => {
          const log = await open();
          const topic = await newTopic(log, 2);
          const group = newName('group');
          await log.append(
            topic,
            Array.from({ length: 400 }, (_, n) => numbered(`k${n}`, n)),
          );
          await withProgram(started(), 'consume', topic, group, async ({ child, lines }) => {
            await until(lines, (all) => all.filter((line) => line.startsWith('handled')).length > 10);
            child.kill('SIGKILL');
            const killed = Date.now();
            const noted = await log.committed(topic, group);
            const world = new World(topic, group);
            await world.join(log, 0);
            await until(
              () => world.shares(),
              (shares) => isEven(shares, 1, 2),
              20,
            );
            // Ten seconds are promised; the rest is for a machine that is at work.
            expect(Date.now() - killed).toBeLessThan(18_000);
            const left = (await log.bounds(topic)).reduce((sum, { next, partition }) => {
              return sum + next - (noted.get(partition) ?? 0);
            }, 0);
            await until(
              () => world.handled.size,
              (size) => size >= left,
            );
            const said = lines()
              .filter((line) => line.startsWith('handled'))
              .map((line) => line.split(' ').map(Number));
            for (const [, partition, next] of said) expect(noted.get(partition!)).toBeGreaterThanOrEqual(next!);
            expect(world.firsts).toEqual(noted);
          });
        }),
      90_000,
    );
  });
}

/** What the members of a group did. */
class World {
  readonly handled = new Set<number>();
  readonly overlaps: string[] = [];
  /** The first offset that came of each partition. */
  readonly firsts = new Map<number, number>();
  readonly #owners = new Map<number, number>();
  readonly #running = new Map<number, number>();

  constructor(
    private readonly topic: string,
    private readonly group: string,
  ) {}

  async join(log: EventLog, consumer: number): Promise<Membership> {
    const membership: Membership = await log.join({
      topic: this.topic,
      group: this.group,
      batch: 20,
      assigned: async (partition) => (this.#owners.set(partition, consumer), null),
      handle: (records) => this.#handle(records, consumer, (next) => membership.commit(records[0]!.partition, next)),
      revoked: async (partition) => {
        if (this.#owners.get(partition) === consumer) this.#owners.delete(partition);
      },
    });
    return membership;
  }

  /** How many partitions each consumer has. */
  shares(): Readonly<Record<number, number>> {
    const shares: Record<number, number> = {};
    for (const consumer of this.#owners.values()) shares[consumer] = (shares[consumer] ?? 0) + 1;
    return shares;
  }

  async #handle(records: readonly StoredRecord[], consumer: number, commit: (next: number) => Promise<void>) {
    const { partition, offset } = records[0]!;
    const running = this.#running.get(partition);
    if (running !== undefined) this.overlaps.push(`${partition} by ${running} and ${consumer}`);
    this.#running.set(partition, consumer);
    if (!this.firsts.has(partition)) this.firsts.set(partition, offset);
    try {
      await wait(3);
      await commit(records.at(-1)!.offset + 1);
      for (const record of records) this.handled.add(numberOf(record));
    } finally {
      this.#running.delete(partition);
    }
  }
}

function isEven(shares: Readonly<Record<number, number>>, consumers: number, partitions: number): boolean {
  const counts = Object.values(shares);
  return counts.length === consumers && counts.every((count) => count === partitions / consumers);
}
