import { fileURLToPath } from 'node:url';
import type { StartedQueues } from './queue-suite.js';
import { openTuned } from './tuned-queue.js';

const sources = new URL('../../../../../tools/run-sources/register.mjs', import.meta.url).href;
const holder = fileURLToPath(new URL('job-holder.fixture.ts', import.meta.url));

/** The queue at an address, tuned for the contract suite: an empty PostgreSQL, or a Redis with nothing under the prefix. */
export function queueBackend(url: string, prefix: string, stop = async () => {}): StartedQueues {
  return {
    open: () => openTuned(url, prefix),
    holderArguments: (job) => ['--conditions=@fieldhouse/source', '--import', sources, holder, url, prefix, job],
    stop,
  };
}
