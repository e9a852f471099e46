import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckRoom } from '../staging/duck-room.js';
import { seal } from './seal.js';

describe('a sealed DuckDB', () => {
  let folder: string;
  let room: DuckRoom;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fieldhouse-seal-'));
    room = await DuckRoom.open({ temp: folder, memoryMegabytes: 128 });
    connection = await room.connect();
    for (const name of ['mine', 'other']) await connection.run(`COPY (SELECT 1 AS x) TO '${folder}/${name}.parquet'`);
    await seal(connection, [join(folder, 'mine.parquet')]);
  });
  afterAll(async () => {
    await room.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (sql: string) => connection.runAndReadAll(sql.replaceAll('FOLDER', folder));

  it('reads the files it was left', async () => {
    expect((await run("SELECT * FROM read_parquet('FOLDER/mine.parquet')")).getRows()).toEqual([[1]]);
  });

  it.each([
    ["SELECT * FROM read_parquet('FOLDER/other.parquet')", 'file system operations are disabled'],
    ["SELECT * FROM read_csv('/etc/passwd')", 'file system operations are disabled'],
    ["SELECT * FROM read_text('/etc/passwd')", 'file system operations are disabled'],
    ["SELECT * FROM glob('/*')", 'file system operations are disabled'],
    ["COPY (SELECT 1) TO 'FOLDER/stolen.csv'", 'file system operations are disabled'],
    ["COPY (SELECT 1) TO 'FOLDER/mine.parquet'", 'file system operations are disabled'],
    ["ATTACH 'FOLDER/other.db'", 'file system operations are disabled'],
    ['INSTALL httpfs', 'file system operations are disabled'],
    ['LOAD httpfs', 'disabled through configuration'],
    ["SET memory_limit = '10GB'", 'the configuration has been locked'],
    ['SET enable_external_access = true', 'the configuration has been locked'],
    ["SET allowed_paths = ['/etc/passwd']", 'the configuration has been locked'],
    ["SET temp_directory = '/'", 'the configuration has been locked'],
    ['RESET lock_configuration', 'the configuration has been locked'],
    ["PRAGMA memory_limit = '10GB'", 'the configuration has been locked'],
  ])('refuses %s', async (sql, says) => {
    await expect(run(sql)).rejects.toThrow(says);
  });
});
