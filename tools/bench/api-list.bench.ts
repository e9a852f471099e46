import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startPlatform } from '../test/platform.mjs';
import { compared, type Figure } from './figure.mjs';
import { cpuSeconds } from './processes.mjs';
import { ask } from './requests.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const list = '/v1/leagues/harbor/seasons/2025/leaders/batting-average?limit=50';
const load = { seconds: 4, connections: 4 };
const rounds = 3;
const aim = 1.5;

/** A list of 50 rows of the running API, and a bare Fastify route that serves the same JSON, in turns. */
export async function bench(): Promise<Figure[]> {
  const platform = await startPlatform(root, { API_REQUESTS_PER_MINUTE: '1000000000', LOG_LEVEL: 'warn' });
  const peer = fork(fileURLToPath(new URL('bare-fastify.mjs', import.meta.url)), { execArgv: [] });
  try {
    const ours = platform.addresses.api[0] + list;
    const answer = (await (await fetch(ours)).json()) as { rows: unknown[] };
    if (answer.rows.length !== 50) throw new Error(`${list} has ${answer.rows.length} rows, not 50`);
    const bare = await addressOf(peer, answer);
    await measure(ours, platform.pids['api']!, 2);
    await measure(bare, peer.pid!, 2);
    const samples = { ours: [] as Sample[], bare: [] as Sample[] };
    for (let round = 0; round < rounds; round++) {
      samples.ours.push(await measure(ours, platform.pids['api']!, load.seconds));
      samples.bare.push(await measure(bare, peer.pid!, load.seconds));
    }
    const figure = (what: string, unit: string, of: (sample: Sample) => number) =>
      compared(
        `API, a kept list of 50 rows: ${what}`,
        median(samples.ours.map(of)),
        unit,
        'a bare Fastify route with the same JSON',
        median(samples.bare.map(of)),
        aim,
      );
    return [
      figure('p50', 'ms', ({ p50 }) => p50),
      figure('p99', 'ms', ({ p99 }) => p99),
      figure('CPU of the API a request', 'µs', ({ cpu }) => cpu),
    ];
  } finally {
    peer.disconnect();
    await platform.stop();
  }
}

interface Sample {
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number;
}

async function measure(url: string, pid: number, seconds: number): Promise<Sample> {
  const before = cpuSeconds(pid);
  const { p50, p99, count } = await ask(url, { ...load, seconds });
  return { p50, p99, cpu: ((cpuSeconds(pid) - before) / count) * 1e6 };
}

async function addressOf(peer: ChildProcess, answer: object): Promise<string> {
  peer.send(answer);
  const [address] = await once(peer, 'message');
  return `${address}/`;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
