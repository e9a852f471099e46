import { lockedTable } from '../table-lock.js';

/** Takes the lock of the folder, says so to who started it, and never gives it back. */
await lockedTable(process.argv[2]!, async () => {
  process.send!('held');
  await new Promise((resolve) => setTimeout(resolve, 10 * 60_000));
});
