import type { Pool, PoolClient } from 'pg';
import { settleLayout, type Layout } from '../measurement.js';
import type { Measurement } from '../time-series.port.js';
import { createIndexes, createTable, quoted, schema } from './table-plan.js';

/**
 * Makes the table of a measurement, or adds the columns that it lacks; of several programs at once one after the other.
 * @returns what the table has
 * @throws MeasurementError it is there and does not fit
 */
export async function defineTable(pool: Pool, measurement: Measurement): Promise<Layout> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [schema]);
    const layout = await settle(client, measurement);
    await client.query('commit');
    client.release();
    return layout;
  } catch (error) {
    const lost = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(lost);
    throw error;
  }
}

async function settle(client: PoolClient, measurement: Measurement): Promise<Layout> {
  const { name } = measurement;
  await client.query(`create schema if not exists ${schema};
    create table if not exists ${schema}.measurement (name text primary key, tags text[] not null, fields text[] not null)`);
  const { rows } = await client.query<Layout>(`select tags, fields from ${schema}.measurement where name = $1`, [name]);
  const stored = rows[0];
  const layout = settleLayout(measurement, stored);
  const table = `${schema}.${quoted(name)}`;
  if (stored === undefined) {
    await client.query(createTable(layout, table));
    await client.query(createIndexes(table));
  }
  for (const field of stored === undefined ? [] : layout.fields.slice(stored.fields.length)) {
    await client.query(`alter table ${table} add column ${quoted(field)} double precision`);
  }
  await client.query(
    `insert into ${schema}.measurement values ($1, $2, $3) on conflict (name) do update set fields = excluded.fields`,
    [name, layout.tags, layout.fields],
  );
  return layout;
}
