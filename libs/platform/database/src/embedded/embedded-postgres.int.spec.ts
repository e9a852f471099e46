import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
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
});
