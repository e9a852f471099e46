import { setTimeout as wait } from 'node:timers/promises';
import type { EventLog } from '../event-log.port.js';
import { numbered } from './log-probe.js';
import { openLog, type LogAddress } from './open-log.js';

/** Goes on until it is killed: `log-program.fixture.ts <address> <task> <topic> <group>`. Says in lines what it did. */
const [address, task, topic, group] = process.argv.slice(2) as [string, string, string, string];
const log = await openLog(JSON.parse(address) as LogAddress);
const say = (line: string) => void process.stdout.write(`${line}\n`);

const tasks: Record<string, (log: EventLog) => Promise<void>> = {
  /** Appends numbers; "appended <partition> <offset> <number>" once one is accepted. */
  async append() {
    for (let n = 0; ; n++) {
      const [position] = await log.append(topic, [numbered(`key ${n % 7}`, n)]);
      say(`appended ${position!.partition} ${position!.offset} ${n}`);
    }
  },
  /** Handles and commits; "assigned <partition>", "handled <partition> <next>". */
  async consume() {
    const membership = await log.join({
      topic,
      group,
      batch: 5,
      assigned: async (partition) => (say(`assigned ${partition}`), null),
      handle: async (records) => {
        const { partition, offset } = records.at(-1)!;
        await wait(20);
        await membership.commit(partition, offset + 1);
        say(`handled ${partition} ${offset + 1}`);
      },
    });
  },
  /** Commits partition 0, one further each time, until it is refused; "assigned 0", "committed", "refused <name of the error>". */
  async commit() {
    const seen = { assigned: false, refused: false };
    const membership = await log.join({
      topic,
      group,
      assigned: async (partition) => {
        seen.assigned = true;
        say(`assigned ${partition}`);
        return null;
      },
      handle: async () => undefined,
    });
    while (!seen.assigned) await wait(10);
    for (let next = 1; !seen.refused; next++) {
      await membership.commit(0, next).then(
        () => say('committed'),
        (error: Error) => {
          seen.refused = true;
          say(`refused ${error.name}`);
        },
      );
      await wait(20);
    }
  },
};
await tasks[task]!(log);
