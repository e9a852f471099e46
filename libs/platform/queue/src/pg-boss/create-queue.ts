import type { Pool } from 'pg';
import { groupSql } from './group-statements.js';
import { inTransaction } from './in-transaction.js';
import { schema } from './job-statements.js';

const deadlock = '40P01';

/**
 * Makes pg-boss's queue of this name, where there is none. It is a table of its own: two processes that make one at once would
 * block each other, so they take turns, and give way to whoever works on the job table at that moment.
 */
export async function createQueue(pool: Pool, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await createInTurn(pool, `select ${schema}.create_queue($1, '{"policy": "short"}')`, [name]);
    } catch (error) {
      if ((error as { code?: string }).code !== deadlock || tries === 5) throw error;
    }
  }
}

/** Makes the table that the rates of groups need, where there is none. */
export async function createGroupTable(pool: Pool): Promise<void> {
  await createInTurn(pool, groupSql.create, []);
}

async function createInTurn(pool: Pool, statement: string, values: readonly string[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('fieldhouse create queue'))`);
    await (values.length === 0 ? client.query(statement) : client.query(statement, [...values]));
  });
}
