import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeDeviceSecret } from '../credentials/device-secret.js';
import { freePort } from './free-port.js';
import { defaultLimits } from './gateway-plan.js';
import type { BackendWishes, GatewayBackend } from './gateway-suite.js';

/** A Mosquitto for one test: it starts as soon as the node has written its files. */
export async function ownMosquitto({ stadium, limits, tls }: BackendWishes): Promise<GatewayBackend> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-mosquitto-'));
  const port = await freePort();
  const stopping = new AbortController();
  const { signal: stopped } = stopping;
  const start = async (): Promise<ChildProcess | undefined> => {
    const files = ['mosquitto.conf', 'access-list', 'passwords'].map((name) => join(folder, name));
    while (!stopped.aborted && !files.every((file) => existsSync(file))) await wait(10);
    return stopped.aborted ? undefined : spawn('mosquitto', ['-c', files[0] ?? ''], { stdio: 'ignore' });
  };
  const starting = start();
  return {
    plan: {
      stadium,
      port,
      limits: { ...defaultLimits, ...limits },
      tls: tls ?? null,
      mosquitto: { folder, user: userInfo().username, nodeSecret: makeDeviceSecret() },
    },
    async stop() {
      stopping.abort();
      const broker = await starting;
      if (broker !== undefined && broker.exitCode === null) {
        const over = new Promise((resolve) => broker.once('exit', resolve));
        broker.kill();
        await over;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
