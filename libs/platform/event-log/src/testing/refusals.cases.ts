import { describe, expect, it } from '@jest/globals';
import { TopicError } from '../event-log.port.js';
import { maxRecordBytes } from '../limits.js';
import type { EventLogSuite } from './event-log-suite.js';
import { newName, newTopic, numbered, readAll, withLogs } from './log-probe.js';

/** Bad input gets a clear error. */
export function describeRefusals({ started }: EventLogSuite): void {
  describe('refuses', () => {
    it.each([
      ['no name', { name: '' }, /named/],
      ['a name with a blank', { name: 'a topic' }, /named/],
      ['a name with a slash', { name: 'a/topic' }, /named/],
      ['two points', { name: '..' }, /named/],
      ['a name without an end', { name: 'x'.repeat(250) }, /named/],
      ['no partition', { partitions: 0 }, /partitions/],
      ['half a partition', { partitions: 1.5 }, /partitions/],
      ['a hundred thousand partitions', { partitions: 100_000 }, /partitions/],
      ['a retention of nothing', { retentionMilliseconds: 0 }, /retention/],
      ['an endless retention that is not null', { retentionMilliseconds: Infinity }, /retention/],
    ])('a topic with %s', (_, wrong, why) =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = { name: newName('topic'), partitions: 1, retentionMilliseconds: null, ...wrong };
        const refusal = log.defineTopic(topic);
        await expect(refusal).rejects.toThrow(TopicError);
        await expect(refusal).rejects.toThrow(why);
      }),
    );

    it('another number of partitions for a topic that is there, and takes the same again', () =>
      withLogs(started(), async (open) => {
        const [log, other] = [await open(), await open()];
        const name = newName('topic');
        const define = (partitions: number) => ({ name, partitions, retentionMilliseconds: null });
        await Promise.all([log.defineTopic(define(2)), other.defineTopic(define(2))]);
        await other.defineTopic(define(2));
        for (const partitions of [1, 3]) {
          await expect(other.defineTopic(define(partitions))).rejects.toThrow(TopicError);
        }
        expect(await log.bounds(name)).toHaveLength(2);
      }));

    it('records for a topic that is not there, and a member of it', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const name = newName('topic');
        await expect(log.append(name, [numbered('k', 1)])).rejects.toThrow(TopicError);
        await expect(log.join({ topic: name, group: 'g', handle: async () => undefined })).rejects.toThrow(TopicError);
        await log.defineTopic({ name, partitions: 1, retentionMilliseconds: null });
        await log.append(name, [numbered('k', 1)]);
      }));

    it(
      'a record over one megabyte with all that came with it, and takes one of exactly that',
      () =>
        withLogs(started(), async (open) => {
          const log = await open();
          const topic = await newTopic(log);
          const record = (bytes: number) => ({ key: 'k', value: new Uint8Array(bytes - 1).fill(7), at: 1 });
          await expect(log.append(topic, [numbered('k', 1), record(maxRecordBytes + 1)])).rejects.toThrow(TopicError);
          expect(await log.bounds(topic)).toEqual([{ partition: 0, first: 0, next: 0 }]);
          await log.append(topic, [record(maxRecordBytes), numbered('k', 2), record(maxRecordBytes)]);
          const sizes = (await readAll(log, topic, 0)).map(({ value }) => value.byteLength);
          expect(sizes).toEqual([maxRecordBytes - 1, 1, maxRecordBytes - 1]);
        }),
      60_000,
    );

    it.each([[Number.NaN], [-1], [0.5], [Infinity]])('a record of the time %s', (at) =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log);
        await expect(log.append(topic, [numbered('k', 1, at)])).rejects.toThrow(RangeError);
      }),
    );

    it('nothing where there is nothing to append', () =>
      withLogs(started(), async (open) => {
        const log = await open();
        expect(await log.append(await newTopic(log), [])).toEqual([]);
      }));
  });
}
