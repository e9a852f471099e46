/**
 * CPU of a 50-row list: ours (Nest, contract, checks, metrics, entity tag) against a bare Fastify route of the same JSON, in turns in the
 * same run. `npx nx run-many -t build -p @fieldhouse/http && node libs/platform/http/bench/list.bench.mjs`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { path } from './list-sample.mjs';

const rounds = 5;
const seconds = 3;

/** @param {'ours' | 'bare'} kind */
async function start(kind) {
  const program = fileURLToPath(new URL('list-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, kind], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const numberOf = async () => {
    for (;;) {
      const text = (await lines.next()).value;
      if (/^\d+$/.test(text)) return Number(text);
    }
  };
  const port = await numberOf();
  const cpu = async () => {
    child.stdin.write('\n');
    return numberOf();
  };
  return { kind, port, cpu, stop: () => (child.kill(), once(child, 'exit')) };
}

/** @param {{ readonly port: number, cpu(): Promise<number> }} server */
async function microsecondsEach({ port, cpu }) {
  const before = await cpu();
  const result = await autocannon({ url: `http://127.0.0.1:${port}${path}`, connections: 10, duration: seconds });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were no 200`);
  return ((await cpu()) - before) / result.requests.total;
}

const servers = [await start('ours'), await start('bare')];
/** @type {Record<'ours' | 'bare', number[]>} */
const figures = { ours: [], bare: [] };
for (const server of servers) await microsecondsEach(server);
for (let round = 0; round < rounds; round += 1)
  for (const server of servers) figures[server.kind].push(await microsecondsEach(server));
for (const server of servers) await server.stop();
/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const [ours, bare] = [median(figures.ours), median(figures.bare)];
console.log(
  `list of 50 rows, µs of CPU a request: ours ${ours.toFixed(0)}, bare Fastify ${bare.toFixed(0)}, ratio ${(ours / bare).toFixed(2)}`,
);
