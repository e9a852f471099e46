import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createDataSource, migrate } from '@fieldhouse/database';
import { startEmbeddedPostgres } from '@fieldhouse/database/embedded';
import { PgBossQueue } from '@fieldhouse/queue';
import { Client } from 'pg';
import { openHockeyWorld } from '../hockey-truth/hockey-world.fixture.js';
import { freePort } from '../test/platform.mjs';
import { compared, figure, type Figure } from './figure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const loader = ['--conditions=@fieldhouse/source', '--import', './tools/run-sources/register.mjs', '--no-warnings'];
const aimMilliseconds = 10;
const aimRatio = 2;

/**
 * The NHL's nightly chain, clubs, rosters, landings, schedules and logs of October 2025, through engine, embedded database and
 * queue; then each body fetched again and put into a table by a bare loop. CPU of this process alone: the recorded upstream and
 * the database are others.
 */
export async function bench(dataDir: string): Promise<Figure[]> {
  const folder = mkdtempSync(`${tmpdir()}/fieldhouse-hockey-`);
  const upstream = await startUpstream(`${dataDir}/hockey`);
  const server = await startEmbeddedPostgres({ folder: `${folder}/postgres`, log: () => undefined });
  try {
    await migrate(server.url);
    const before = process.cpuUsage();
    const began = performance.now();
    const requests = await importNight(server.url, upstream.origin);
    const chain = cpuMilliseconds(before);
    const seconds = (performance.now() - began) / 1000;
    const paths = Object.keys(requests);
    const count = Object.values(requests).reduce((sum, times) => sum + times, 0);
    const bareBefore = process.cpuUsage();
    await fetchAndInsert(server.url, upstream.origin, paths);
    const bare = cpuMilliseconds(bareBefore) / paths.length;
    const name = `NHL's nightly chain of ${count} requests`;
    return [
      figure(`${name}: CPU a request`, chain / count, 'ms', aimMilliseconds),
      compared(`${name}: CPU a request`, chain / count, 'ms', 'bare fetch and insert of the bodies', bare, aimRatio),
      { ...figure(`${name}, unpaced`, seconds, 's', Infinity), aim: 'none', met: null },
    ];
  } finally {
    upstream.child.kill();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importNight(url: string, origin: string): Promise<Readonly<Record<string, number>>> {
  const database = await createDataSource({ url, poolSize: 6 }).initialize();
  const queue = await PgBossQueue.start({ url });
  const world = await openHockeyWorld(database, queue, origin, { gameTypes: [2], detailDays: 0 });
  await world.importAll();
  await world.close();
  await database.destroy();
  return (await fetch(`${origin}/recorded/requests`)).json() as Promise<Readonly<Record<string, number>>>;
}

/** As small as it can be done and still be a fetch, a look at what came, and a row. */
async function fetchAndInsert(url: string, origin: string, paths: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create table body (path text primary key, document jsonb not null)');
  for (const path of paths) {
    const response = await fetch(origin + path);
    const text = await response.text();
    if (response.ok) JSON.parse(text);
    await client.query('insert into body values ($1, $2) on conflict (path) do nothing', [
      path,
      response.ok ? text : '{}',
    ]);
  }
  await client.end();
}

const cpuMilliseconds = (since: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

async function startUpstream(hockey: string): Promise<{ readonly origin: string; readonly child: ChildProcess }> {
  const port = await freePort();
  const program = [...loader, 'tools/recorded-upstream/serve.ts', '--hockey', hockey, '--port', String(port)];
  const child = spawn(process.execPath, program, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('the recorded upstream did not start')));
  });
  return { origin: `http://127.0.0.1:${port}`, child };
}
