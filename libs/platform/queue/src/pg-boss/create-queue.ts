import type { Pool } from 'pg';
import { schema } from './job-statements.js';

const deadlock = '40P01';

/**
 * Makes pg-boss's queue of this name, where there is none. It is a table of its own: two processes that make one at once would
 * block each other, so they take turns, and give way to whoever works on the job table at that moment.
 */
export async function createQueue(pool: Pool, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await createInTurn(pool, name);
    } catch (error) {
      if ((error as { code?: string }).code !== deadlock || tries === 5) throw error;
    }
  }
}

async function createInTurn(pool: Pool, name: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('fieldhouse create queue'))`);
    await client.query(`select ${schema}.create_queue($1, '{"policy": "short"}')`, [name]);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
