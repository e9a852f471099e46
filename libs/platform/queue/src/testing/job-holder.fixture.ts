import { z } from 'zod';
import { PgBossQueue } from '../pg-boss/pg-boss-queue.js';

/** Takes jobs, says so, and never finishes one: `job-holder.fixture.ts <url> <job name>`. For tests that kill it. */
const [url, name] = process.argv.slice(2);
const queue = await PgBossQueue.start({ url: url! });
await queue.handle(
  { name: name!, payload: z.unknown() },
  ({ id }) => {
    process.stdout.write(`${id}\n`);
    return new Promise(() => undefined);
  },
  { stalledAfterSeconds: 1 },
);
