import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '../data-source.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded/server.js';

const prefix = `fieldhouse-test-postgres-${userInfo().username}-`;
const dayMilliseconds = 86_400_000;

/** Starts a server of the caller's own on a copy of a data folder that was filled and migrated once. */
export async function startFromTemplate(): Promise<{ readonly server: EmbeddedPostgres; readonly folder: string }> {
  const template = join(tmpdir(), `${prefix}${versionOfSchema()}`);
  if (!existsSync(template)) await makeTemplate(template);
  const folder = mkdtempSync(join(tmpdir(), `${prefix}run-`));
  cpSync(template, folder, { recursive: true });
  return { folder, server: await startEmbeddedPostgres({ folder, throwaway: true }) };
}

/** Changes when a migration does. */
function versionOfSchema(): string {
  const folder = new URL('../migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 16);
}

/** Two makers at the same time do not disturb each other: the first one's is taken. */
async function makeTemplate(template: string): Promise<void> {
  removeOldFolders();
  const folder = `${template}.${randomBytes(4).toString('hex')}`;
  const server = await startEmbeddedPostgres({ folder, throwaway: true });
  try {
    const dataSource = await createDataSource({ url: server.url }).initialize();
    await dataSource.runMigrations({ transaction: 'each' });
    await dataSource.destroy();
  } finally {
    await server.stop();
  }
  try {
    renameSync(folder, template);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
}

/** Templates of former schemas, and what killed test runs left. */
function removeOldFolders(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const path = join(tmpdir(), name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > dayMilliseconds) rmSync(path, { recursive: true, force: true });
  }
}
