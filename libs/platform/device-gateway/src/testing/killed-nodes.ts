import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeviceRegister } from './device-register.js';
import { urlOf } from './gateway-plan.js';
import { stadium, until } from './gateway-probe.js';
import type { GatewaySuite } from './gateway-suite.js';

const sources = new URL('../../../../../tools/run-sources/register.mjs', import.meta.url).href;
const holder = fileURLToPath(new URL('gateway-holder.fixture.ts', import.meta.url));

interface KillableNode {
  stuck(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
  /** @returns exit code and signal */
  stop(): Promise<unknown[]>;
}

interface Nodes {
  readonly url: string;
  /** Of the device vest-1. */
  readonly secret: string;
  /** @param stuckAt the sequence that the node never gets done with */
  start(stuckAt: number): Promise<KillableNode>;
  /** Sequences stored by all of them. */
  log(): number[];
}

/** Nodes as processes of their own, one after the other on the same broker. */
export async function withNodes({ backend }: GatewaySuite, test: (nodes: Nodes) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-gateway-'));
  const log = join(folder, 'log');
  const { plan, stop } = await backend({ stadium });
  const register = new DeviceRegister(stadium);
  const secret = await register.enrol('vest-1');
  const ends: (() => Promise<unknown>)[] = [];

  const start = async (stuckAt: number): Promise<KillableNode> => {
    const orders = JSON.stringify({ plan, hashes: register.hashes(), log, stuckAt });
    const args = ['--conditions=@fieldhouse/source', '--import', sources, holder, orders];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const over = once(child, 'exit');
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    const end = (signal: 'SIGKILL' | 'SIGTERM') => {
      child.kill(signal);
      return over;
    };
    ends.push(() => end('SIGKILL'));
    await until(() => said.includes('started') || child.exitCode !== null);
    return {
      stuck: () => until(() => said.includes(`stuck ${stuckAt}`)),
      kill: async () => void (await end('SIGKILL')),
      stop: () => end('SIGTERM'),
    };
  };

  try {
    await test({
      url: urlOf(plan),
      secret,
      start,
      log: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean).map(Number) : []),
    });
  } finally {
    for (const end of ends) await end();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
