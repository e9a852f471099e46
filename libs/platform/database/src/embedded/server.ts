import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries } from './binaries.js';
import { prepareFolder, type DataFolder } from './data-folder.js';
import { EmbeddedPostgresError, explainFailure } from './errors.js';
import { chooseLauncher, type Launcher } from './launch.js';
import { awaitFormerServer } from './lock-file.js';
import { serverSettings } from './server-settings.js';

export interface EmbeddedPostgresOptions {
  /** Where the data lie; made where missing, only for this user. */
  readonly folder: string;
  /** Default: any free one. */
  readonly port?: number;
  /** Gets each line that PostgreSQL prints. */
  readonly log?: (line: string) => void;
  /** For tests: faster, and not safe against a loss of power. */
  readonly throwaway?: boolean;
}

export interface EmbeddedPostgres {
  /** With user and password, of the database `fieldhouse`. */
  readonly url: string;
  readonly pid: number;
  readonly port: number;
  /** Settles when the server has ended, asked to or not. */
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Ends open connections, writes everything out, resolves when the process is gone. */
  stop(): Promise<void>;
}

const startSeconds = 60;

/**
 * Starts PostgreSQL on 127.0.0.1 from the binaries that npm installed, filling the folder the first time. Starting again
 * after any kind of crash recovers by itself. The password lies in the folder, readable by this user alone.
 *
 * @throws EmbeddedPostgresError saying what is wrong with the folder, the disk or the port, and what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder);
  const binaries = findBinaries();
  const launcher = chooseLauncher();
  const throwaway = options.throwaway ?? false;
  const prepared = await prepareFolder(folder, binaries, launcher, throwaway);
  await awaitFormerServer(prepared.data);
  const port = options.port ?? (await freePort());
  const server = await run(binaries.postgres, launcher, prepared, { port, throwaway, log: options.log ?? (() => {}) });
  const url = (database: string) =>
    `postgres://fieldhouse:${encodeURIComponent(prepared.password)}@127.0.0.1:${port}/${database}`;
  await createDatabase(url('postgres'));
  return {
    url: url('fieldhouse'),
    pid: server.child.pid!,
    port,
    exited: server.exited,
    stop: () => stop(server),
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly exited: EmbeddedPostgres['exited'];
}

async function run(
  program: string,
  launcher: Launcher,
  folder: DataFolder,
  options: { port: number; throwaway: boolean; log: (line: string) => void },
): Promise<Running> {
  const deadline = Date.now() + startSeconds * 1000;
  for (;;) {
    const output: string[] = [];
    const child = launcher.start(program, ['-D', folder.data, ...serverSettings(options.port, options.throwaway)]);
    readLines(child, (line) => {
      output.push(line);
      if (output.length > 100) output.shift();
      options.log(line);
    });
    const exited: Running['exited'] = new Promise((settle) => {
      child.once('error', (error) => (output.push(String(error)), settle({ code: null, signal: null })));
      child.once('close', (code, signal) => settle({ code, signal }));
    });
    const state = await becomesReady(child, folder.data, exited, deadline);
    if (state === 'ready') return { child, exited };
    if (state === 'late') {
      child.kill('SIGQUIT');
      throw explainFailure(`not ready after ${startSeconds} s`, folder.data, output);
    }
    // Processes of a killed server take a moment to notice; PostgreSQL refuses to start beside them.
    const before = /pre-existing shared memory block|is another postmaster/.test(output.join('\n'));
    if (!before || Date.now() > deadline) throw explainFailure('starting', folder.data, output);
    await sleep(200);
  }
}

function readLines(child: ChildProcess, take: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      lines.forEach(take);
    });
  }
}

/** The eighth line of postmaster.pid says when the server takes connections. */
async function becomesReady(
  child: ChildProcess,
  data: string,
  exited: Running['exited'],
  deadline: number,
): Promise<'ready' | 'ended' | 'late'> {
  let ended = false;
  void exited.then(() => (ended = true));
  const file = join(data, 'postmaster.pid');
  while (Date.now() < deadline) {
    if (ended) return 'ended';
    if (existsSync(file)) {
      const lines = readFileSync(file, 'utf8').split('\n');
      if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return 'ready';
    }
    await sleep(20);
  }
  return 'late';
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rowCount } = await client.query(`select from pg_database where datname = 'fieldhouse'`);
    if (rowCount === 0) await client.query('create database fieldhouse');
  } catch (cause) {
    throw new EmbeddedPostgresError(`The embedded PostgreSQL runs, but cannot be used: ${String(cause)}`, { cause });
  } finally {
    await client.end();
  }
}

async function stop({ child, exited }: Running): Promise<void> {
  child.kill('SIGINT');
  const patience = new AbortController();
  const late = sleep(20_000, 'late', { signal: patience.signal, ref: false }).catch(() => 'ended');
  if ((await Promise.race([exited, late])) === 'late') child.kill('SIGQUIT');
  await exited;
  patience.abort();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening, fail) => probe.once('error', fail).listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
