import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startStadiumNode } from './stadium-node.mjs';

const program = fileURLToPath(new URL('../../apps/web/.next/standalone/apps/web/server.js', import.meta.url));

/** @typedef {Awaited<ReturnType<typeof startStadiumPages>>} StadiumPages */

/** The built pages before a stadium's node that is ours: what is tested is how they show what they are told. */
export async function startStadiumPages() {
  const port = await freePort();
  const node = await startStadiumNode({ web: `http://127.0.0.1:${port}` });
  const web = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: String(port), HOSTNAME: '127.0.0.1', API_URL: node.url, STADIUM_URL: node.url },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${node.url}/stadiums`).catch(() => null);
    if (answer?.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    ...node,
    async stop() {
      web.kill();
      await node.stop();
    },
  };
}

/** @returns {Promise<number>} */
async function freePort() {
  const held = createServer();
  await new Promise((resolve) => held.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = held.address();
  await new Promise((resolve) => held.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
