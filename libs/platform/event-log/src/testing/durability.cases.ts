import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import type { EventLogSuite } from './event-log-suite.js';
import { newName, newTopic, numberOf, readAll, until, withLogs, withProgram } from './log-probe.js';

/** What was accepted is there. */
export function describeDurability({ started }: EventLogSuite): void {
  it(
    '[D03] [L12] keeps every record that it accepted, where it said, when the program that wrote it is killed',
    () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log, 3);
        await withProgram(started(), 'append', topic, newName('none'), async ({ child, lines }) => {
          await until(lines, ({ length }) => length > 40);
          child.kill('SIGKILL');
          await once(child, 'exit');
          const said = lines().map((line) => line.split(' ').slice(1).map(Number));
          const kept = await Promise.all([0, 1, 2].map((partition) => readAll(log, topic, partition)));
          for (const [partition, offset, n] of said) {
            expect(kept[partition!]!.filter((record) => record.offset === offset).map(numberOf)).toEqual([n]);
          }
          const numbers = kept.flat().map(numberOf);
          expect(new Set(numbers).size).toBe(numbers.length);
          // What it was writing when it died may be there, and nothing else.
          expect(numbers.length - said.length).toBeLessThanOrEqual(1);
        });
      }),
    60_000,
  );
}
