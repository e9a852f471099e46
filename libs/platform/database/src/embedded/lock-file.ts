import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.js';

const patienceSeconds = 20;

/**
 * A former server on this folder may still be shutting down: waits for it. A lock file whose process number meanwhile
 * belongs to another program (as after a restart of a container) is removed; PostgreSQL itself would refuse to start.
 *
 * @throws EmbeddedPostgresError where a server goes on running on the folder
 */
export async function awaitFormerServer(data: string): Promise<void> {
  const deadline = Date.now() + patienceSeconds * 1000;
  for (;;) {
    const pid = lockedBy(data);
    if (pid === null || !isAlive(pid)) return;
    if (!runsOn(pid, data)) {
      rmSync(join(data, 'postmaster.pid'), { force: true });
      return;
    }
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        `Another PostgreSQL (process ${pid}) is running on ${data}. Stop the Fieldhouse that started it, or give this one ` +
          'another data folder.',
      );
    }
    await sleep(100);
  }
}

function lockedBy(data: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function runsOn(pid: number, data: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
    } catch {
      return false;
    }
  }
  const seen = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  // Where the command cannot be seen, the process counts as the server: refusing is the safe mistake.
  return seen.status !== 0 || seen.stdout.includes(data);
}
