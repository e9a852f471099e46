import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findBinaries } from './binaries.js';
import { chooseLauncher } from './launch.js';
import { serverSettings } from './server-settings.js';
import { startEmbeddedPostgres } from './server.js';

const root = mkdtempSync(join(tmpdir(), 'fieldhouse-embedded-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('keeps what was committed through a kill -9 of all its processes and starts again at once', async () => {
    const folder = join(root, 'killed');
    const first = await startEmbeddedPostgres({ folder });
    await query(first.url, 'create table kept as select 42 as answer');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await startEmbeddedPostgres({ folder });
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  }, 60_000);

  it('listens on the loop-back address only, wants its password, and keeps that for the user alone', async () => {
    const folder = join(root, 'private');
    const server = await startEmbeddedPostgres({ folder, throwaway: true });
    const [row] = await query(
      server.url,
      `select current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
              current_setting('TimeZone') as zone, 'é' = 'e' as blurred`,
    );
    expect(row).toEqual({ listens: '127.0.0.1', sockets: '', zone: 'UTC', blurred: false });
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    const wrong = server.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
    await server.stop();
    expect(await server.exited).toEqual({ code: 0, signal: null });
  }, 60_000);

  it('starts although the lock file names a process that is another program by now', async () => {
    const folder = join(root, 'reused');
    const first = await startEmbeddedPostgres({ folder, throwaway: true });
    const lock = join(folder, 'data', 'postmaster.pid');
    const lines = readFileSync(lock, 'utf8').split('\n');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    writeFileSync(lock, [String(process.pid), ...lines.slice(1)].join('\n'));
    const second = await startEmbeddedPostgres({ folder, throwaway: true });
    await second.stop();
  }, 60_000);

  it('says when the data are of another version, or are no data of PostgreSQL at all', async () => {
    const old = join(root, 'old');
    mkdirSync(join(old, 'data'), { recursive: true });
    writeFileSync(join(old, 'data', 'PG_VERSION'), '12\n');
    await expect(startEmbeddedPostgres({ folder: old })).rejects.toThrow(/was made by PostgreSQL 12, installed is 18/);
    const odd = join(root, 'odd');
    mkdirSync(join(odd, 'data'), { recursive: true });
    writeFileSync(join(odd, 'data', 'holiday.jpg'), '');
    await expect(startEmbeddedPostgres({ folder: odd })).rejects.toThrow(/is not a PostgreSQL data folder/);
  });

  it('begins again after a first fill that was cut short', async () => {
    const folder = join(root, 'cut');
    mkdirSync(join(folder, 'data.unfinished', 'base'), { recursive: true });
    writeFileSync(join(folder, 'data.unfinished', 'PG_VERSION'), '18\n');
    const server = await startEmbeddedPostgres({ folder, throwaway: true });
    await server.stop();
  }, 60_000);

  it('ends with the program that started it, however that dies', async () => {
    const folder = join(root, 'orphan');
    const server = await startEmbeddedPostgres({ folder, throwaway: true });
    await server.stop();
    // A program of its own starts PostgreSQL as the launcher does, and is killed.
    const script = `
      import { spawn } from 'node:child_process';
      const [command, ...args] = JSON.parse(process.argv[1]);
      const child = spawn(command, args, { stdio: 'ignore', detached: true, cwd: '/' });
      process.stdout.write(String(child.pid));
      setInterval(() => {}, 1000);`;
    const { command } = chooseLauncher();
    const data = join(folder, 'data');
    const line = [...command, findBinaries().postgres, '-D', data, ...serverSettings(server.port, true)];
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(line)]);
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))));
    await until(() => existsSync(join(data, 'postmaster.pid')));
    parent.kill('SIGKILL');
    await until(() => !isAlive(pid));
    // Nothing is left that would be in the way of the next start.
    await (await startEmbeddedPostgres({ folder, throwaway: true })).stop();
  }, 60_000);

  it('says what PostgreSQL said when the data are damaged', async () => {
    const folder = join(root, 'damaged');
    await (await startEmbeddedPostgres({ folder, throwaway: true })).stop();
    writeFileSync(join(folder, 'data', 'global', 'pg_control'), 'no control file at all');
    await expect(startEmbeddedPostgres({ folder, throwaway: true })).rejects.toThrow(/restore a backup[^]*pg_control/);
  }, 60_000);

  it('says that the port is taken', async () => {
    const first = await startEmbeddedPostgres({ folder: join(root, 'one'), throwaway: true });
    const second = startEmbeddedPostgres({ folder: join(root, 'two'), throwaway: true, port: first.port });
    await expect(second).rejects.toThrow('The port for the embedded PostgreSQL is taken');
    await first.stop();
  }, 60_000);
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((wake) => setTimeout(wake, 20));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
