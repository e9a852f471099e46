import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource } from './data-source.js';

/**
 * Brings a database to the state that this program expects; nothing happens where it is there already. Programs that start
 * at the same time take turns. Returns the names of the migrations that were run here.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = await createDataSource({ url, poolSize: 2, statementTimeoutSeconds: 0 }).initialize();
  const turn = dataSource.createQueryRunner();
  try {
    await takeTurn(turn);
    return await migrateUp(dataSource);
  } finally {
    await turn.release();
    // Ends the session that holds the turn.
    await dataSource.destroy();
  }
}

/** The same on an open data source, without taking turns. Each migration in a transaction of its own, where the database can do that. */
export async function migrateUp(dataSource: DataSource): Promise<readonly string[]> {
  const run = await dataSource.runMigrations({ transaction: 'each' });
  return run.map(({ name }) => name);
}

const turnNumber = 7_302_411;
const turnName = 'fieldhouse-migrations';
const longestWaitSeconds = 3_600;

/** Waits for the others; held until the session ends, also when it ends by the program's death. */
async function takeTurn({ manager, dataSource }: QueryRunner): Promise<void> {
  if (dataSource.options.type === 'postgres') {
    await manager.query(`SELECT pg_advisory_lock(${turnNumber})`);
    return;
  }
  const [answer] = await manager.query<{ taken: unknown }[]>(
    `SELECT GET_LOCK('${turnName}', ${longestWaitSeconds}) AS taken`,
  );
  if (Number(answer?.taken) !== 1)
    throw new Error(
      `another program has been migrating the database for over ${longestWaitSeconds} s; look what it does`,
    );
}
