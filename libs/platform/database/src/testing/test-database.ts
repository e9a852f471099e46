import { afterAll } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import type { EmbeddedPostgres } from '../embedded/server.js';
import { startFromTemplate } from './template-server.js';

/** An empty database with all tables, open; closed and dropped when the test file ends. */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
}

let starting: Promise<{ readonly server: EmbeddedPostgres; readonly folder: string }> | undefined;
const cleanUps: (() => Promise<void>)[] = [];

// Registered by the import, because a hook cannot be registered from within another one.
afterAll(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  if (starting === undefined) return;
  const { server, folder } = await starting;
  starting = undefined;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * A fresh database of this test file's own embedded PostgreSQL, which starts with the first call (about 0.3 s) and ends
 * with the file. `empty`: without tables.
 */
export async function testDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  starting ??= startFromTemplate();
  const { server } = await starting;
  return open(server.url, options.empty ? 'template1' : 'fieldhouse');
}

/**
 * A fresh database on a real server, with all tables unless `empty`. For `*.stack.spec.ts`; the addresses come from
 * FIELDHOUSE_TEST_POSTGRES_URL and FIELDHOUSE_TEST_MARIADB_URL.
 */
export async function stackDatabase(
  server: 'postgresql' | 'mariadb',
  options: { readonly empty?: boolean } = {},
): Promise<TestDatabase> {
  const database = await open(stackAddress(server), null);
  if (!options.empty) await database.dataSource.runMigrations({ transaction: 'each' });
  return database;
}

function stackAddress(server: 'postgresql' | 'mariadb'): string {
  return server === 'postgresql'
    ? (process.env['FIELDHOUSE_TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres')
    : (process.env['FIELDHOUSE_TEST_MARIADB_URL'] ?? 'mysql://root@127.0.0.1:3306/mysql');
}

async function open(serverUrl: string, template: string | null): Promise<TestDatabase> {
  const name = `fieldhouse_test_${randomBytes(6).toString('hex')}`;
  const url = withDatabase(serverUrl, name);
  // A template must not be in use, so the statement goes through another database.
  const admin = template === null ? serverUrl : withDatabase(serverUrl, 'postgres');
  await administer(admin, `create database ${name}${template === null ? '' : ` template ${template}`}`);
  const dataSource = createDataSource({ url, poolSize: 4 });
  cleanUps.push(async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await administer(admin, `drop database ${name}`);
  });
  return { url, dataSource: await dataSource.initialize() };
}

async function administer(url: string, statement: string): Promise<void> {
  const admin = await createDataSource({ url, poolSize: 1 }).initialize();
  try {
    await admin.query(statement);
  } finally {
    await admin.destroy();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
