import { fileURLToPath } from 'node:url';
import type { StartedEventLogs } from './event-log-suite.js';
import { openLog, type LogAddress } from './open-log.js';

const sources = new URL('../../../../../tools/run-sources/register.mjs', import.meta.url).href;
const program = fileURLToPath(new URL('log-program.fixture.ts', import.meta.url));

/** The log at an address, for the contract suite. */
export function eventLogBackend(address: LogAddress, stop = async () => {}): StartedEventLogs {
  return {
    open: () => openLog(address),
    programArguments: (task, topic, group) => [
      '--conditions=@fieldhouse/source',
      '--import',
      sources,
      program,
      JSON.stringify(address),
      task,
      topic,
      group,
    ],
    stop,
  };
}
