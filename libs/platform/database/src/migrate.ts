import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';

/**
 * Brings a database to the state that this program expects; nothing happens where it is there already. Returns the names
 * of the migrations that were run. Not to be run twice at the same time.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = await createDataSource({ url, poolSize: 1, statementTimeoutSeconds: 0 }).initialize();
  try {
    return await migrateUp(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** The same on an open data source. Each migration in a transaction of its own, where the database can do that. */
export async function migrateUp(dataSource: DataSource): Promise<readonly string[]> {
  const run = await dataSource.runMigrations({ transaction: 'each' });
  return run.map(({ name }) => name);
}
