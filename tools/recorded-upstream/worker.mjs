/**
 * A worker that asks a recorded upstream instead of the real ones: `node tools/recorded-upstream/worker.mjs ORIGIN`, built, with
 * a worker's settings in its environment (FIELDHOUSE_LIVE=true among them). For trying, and for tests that kill it.
 */
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hosts = [
  'statsapi.mlb.com',
  'baseballsavant.mlb.com',
  'raw.githubusercontent.com',
  'api-web.nhle.com',
  'api.nhle.com',
];
const origin = argv[2];
if (!origin) {
  console.error('usage: node tools/recorded-upstream/worker.mjs http://127.0.0.1:4600');
  exit(2);
}
/** @type {typeof import('../../apps/worker/src/start-worker.js')} */
const { startWorker } = await import(pathToFileURL(`${root}/apps/worker/dist/start-worker.js`).href);
const worker = await startWorker(undefined, { upstreams: new Map(hosts.map((host) => [host, origin])) });
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void worker.stop().then(() => exit(0)));
