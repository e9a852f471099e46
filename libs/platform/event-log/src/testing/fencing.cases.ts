import { expect, it } from '@jest/globals';
import type { EventLogSuite } from './event-log-suite.js';
import { newName, newTopic, numbered, numberOf, until, withLogs, withProgram } from './log-probe.js';

/** A member that was taken for dead, and is not. */
export function describeFencing({ started }: EventLogSuite): void {
  it(
    '[L12] refuses what a member wants to note that stood still so long that its partition went to another one',
    () =>
      withLogs(started(), async (open) => {
        const log = await open();
        const topic = await newTopic(log);
        const group = newName('group');
        await log.append(
          topic,
          Array.from({ length: 10 }, (_, n) => numbered('k', n)),
        );
        await withProgram(started(), 'commit', topic, group, async ({ child, lines }) => {
          await until(lines, (all) => all.includes('committed'));
          child.kill('SIGSTOP');
          const handled: number[] = [];
          await log.join({
            topic,
            group,
            assigned: async () => 0,
            handle: async (records) => void handled.push(...records.map(numberOf)),
          });
          await until(
            () => handled.length,
            (length) => length === 10,
            25,
          );
          // What was under way when it stood still has arrived long ago.
          const noted = await log.committed(topic, group);
          const before = lines().length;
          child.kill('SIGCONT');
          await until(
            () => lines().slice(before),
            (said) => said.includes('refused NotAssignedError'),
          );
          expect(lines().slice(before)).not.toContain('assigned 0');
          expect(await log.committed(topic, group)).toEqual(noted);
        });
      }),
    90_000,
  );
}
