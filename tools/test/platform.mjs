import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';

/**
 * @typedef {object} Platform
 * @property {string} url
 * @property {Readonly<Record<string, string>>} settings
 * @property {Readonly<Record<'api' | 'worker' | 'web', readonly string[]>>} addresses
 * @property {Readonly<Record<string, number>>} pids by name: api, or api-1 and api-2
 * @property {() => Promise<void>} stop
 */

/**
 * The platform as `npm start` starts it, on a free port with a data folder of its own, for the tests in a browser.
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @param {readonly string[]} [args]
 * @returns {Promise<Platform>}
 */
export async function startPlatform(root, env = {}, args = []) {
  const port = await freePort();
  const folder = mkdtempSync(`${tmpdir()}/fieldhouse-e2e-`);
  const child = spawn(process.execPath, [`${root}/tools/start.mjs`, ...args], {
    cwd: root,
    /* Whoever tests or measures has built already, with caches off where that was wanted. */
    env: {
      ...process.env,
      FIELDHOUSE_NO_CACHE: '',
      FIELDHOUSE_MATCH: 'false',
      PORT: String(port),
      FIELDHOUSE_FOLDER: folder,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes(`http://localhost:${port}`) && output.includes('is ready')) resolve(undefined);
      });
    }
    child.once('close', () => reject(new Error(`the platform did not start:\n${output.slice(-6000)}`)));
    setTimeout(
      () => reject(new Error(`the platform is not ready after 180 s:\n${output.slice(-6000)}`)),
      180_000,
    ).unref();
  });
  try {
    await ready;
  } catch (cause) {
    await stop();
    throw cause;
  }
  const running = JSON.parse(readFileSync(`${folder}/running.json`, 'utf8'));
  return { url: `http://localhost:${port}`, ...running, stop };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
