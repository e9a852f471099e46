import { z } from 'zod';
import { openTuned } from './tuned-queue.js';

/**
 * Takes jobs, says so, and never finishes one: `job-holder.fixture.ts <url> <prefix> <job name>`. Killed it leaves them to
 * stall; told to stop it closes its queue at once.
 */
const [url, prefix, name] = process.argv.slice(2);
const queue = await openTuned(url!, prefix!);
process.once('SIGTERM', () => void queue.close(0).then(() => process.exit()));
await queue.handle(
  { name: name!, payload: z.unknown() },
  ({ id }) => {
    process.stdout.write(`${id}\n`);
    return new Promise(() => undefined);
  },
  { stalledAfterSeconds: 1 },
);
