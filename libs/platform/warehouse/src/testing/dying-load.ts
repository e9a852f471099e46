import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WarehouseRow, WarehouseTable } from '../warehouse.port.js';

/** A load for a process of its own. */
export interface DyingLoad {
  readonly table: WarehouseTable;
  readonly load: string;
  readonly rows: readonly WarehouseRow[];
}

export async function* rowsOneByOne(rows: readonly WarehouseRow[]): AsyncIterable<WarehouseRow> {
  for (const row of rows) yield row;
}

const sources = new URL('../../../../../tools/run-sources/register.mjs', import.meta.url).href;

/** A program of the repository in a process of its own. */
export function startFixture(
  url: URL,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', sources, fileURLToPath(url), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
}

/** Whether it was killed; false where it ended well. @throws Error it ended badly by itself */
export async function wasKilled(child: ChildProcess): Promise<boolean> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal === 'SIGKILL') return true;
  if (code === 0) return false;
  throw new Error(`the loader ended with ${code ?? signal}`);
}
