import { randomUUID } from 'node:crypto';
import { access, link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { WarehouseError } from '../warehouse.port.js';

/*
 * Node has no locks of files, DuckDB has: who opens a database file to write holds the kernel's lock on it, which ends with its
 * process however that ends. So there is no stale lock to detect, and it holds between containers that share a folder. The
 * database itself stays empty.
 */

const queues = new Map<string, Promise<unknown>>();
const patienceMilliseconds = 10 * 60_000;

/** Works alone on the table's folder, of all programs of this machine. */
export async function lockedTable<T>(folder: string, work: () => Promise<T>): Promise<T> {
  // The kernel's lock is one per process: within it they queue.
  const before = queues.get(folder) ?? Promise.resolve();
  const turn = before.then(async () => {
    const lock = await hold(join(folder, 'lock.duckdb'));
    try {
      return await work();
    } finally {
      lock.closeSync();
    }
  });
  const over = turn.catch(() => undefined);
  queues.set(folder, over);
  try {
    return await turn;
  } finally {
    if (queues.get(folder) === over) queues.delete(folder);
  }
}

async function hold(path: string): Promise<DuckDBInstance> {
  await makeWhole(path);
  const giveUpAt = Date.now() + patienceMilliseconds;
  for (;;) {
    try {
      return await DuckDBInstance.create(path);
    } catch (error) {
      // DuckDB gives no code to tell it by.
      if (!/conflicting lock|could not set lock/i.test(String(error))) throw error;
      if (Date.now() > giveUpAt)
        throw new WarehouseError(`another program has been writing for long: ${String(error)}`);
      await pause(20 + Math.random() * 60);
    }
  }
}

/** Nobody may find half a database file, left by one who was killed as he made it. */
async function makeWhole(path: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return;
  const draft = `${path}-${randomUUID()}`;
  (await DuckDBInstance.create(draft)).closeSync();
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
