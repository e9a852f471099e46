import { fileURLToPath } from 'node:url';
import { PgBossQueue } from '../pg-boss/pg-boss-queue.js';
import type { StartedQueues } from './queue-suite.js';

const sources = new URL('../../../../../tools/run-sources/register.mjs', import.meta.url).href;
const holder = fileURLToPath(new URL('job-holder.fixture.ts', import.meta.url));

/** pg-boss on an empty database of the caller's, tuned for the contract suite. */
export function pgBossBackend(url: string): StartedQueues {
  return {
    open: () => PgBossQueue.start({ url, firstBackoffSeconds: 0.1, freeStalledEverySeconds: 0.5, lookEverySeconds: 1 }),
    holderArguments: (job) => ['--conditions=@fieldhouse/source', '--import', sources, holder, url, job],
    stop: async () => undefined,
  };
}
