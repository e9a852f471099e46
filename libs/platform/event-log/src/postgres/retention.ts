import type { Pool } from 'pg';

/** Removes batches all of whose records are older than their topic keeps them. @param now milliseconds since 1970 */
export async function removeExpired(pool: Pool, now: number): Promise<void> {
  const { rows } = await pool.query<{ id: number; retention_ms: string }>(
    'select id, retention_ms from event_log.topic where retention_ms is not null order by id',
  );
  for (const { id, retention_ms } of rows) {
    await pool.query('select event_log.expire($1, $2)', [id, now - Number(retention_ms)]);
  }
}
