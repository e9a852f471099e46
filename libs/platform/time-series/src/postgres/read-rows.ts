import type { Pool } from 'pg';
import type { Condition } from './table-plan.js';

const atOnce = 5000;

/** The rows of a query as they were when it began, some thousand at a time however many there are. */
export async function* readRows(pool: Pool, query: Condition): AsyncGenerator<readonly unknown[]> {
  const client = await pool.connect();
  let fault: unknown;
  try {
    await client.query('begin read only');
    await client.query('set local cursor_tuple_fraction = 1');
    await client.query(`declare read_rows no scroll cursor for ${query.sql}`, [...query.values]);
    for (;;) {
      const { rows } = await client.query<unknown[]>({ text: `fetch ${atOnce} from read_rows`, rowMode: 'array' });
      yield* rows;
      if (rows.length < atOnce) break;
    }
  } catch (error) {
    fault = error;
    throw error;
  } finally {
    // Also where the reader goes before the end.
    if (fault === undefined)
      fault = await client.query('rollback').then(
        () => undefined,
        (error: unknown) => error,
      );
    client.release(fault !== undefined);
  }
}
