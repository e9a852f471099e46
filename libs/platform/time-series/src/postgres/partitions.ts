import { setTimeout as wait } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { dayMicroseconds, dayOf } from './days.js';
import { quoted, schema } from './table-plan.js';

interface Partition {
  readonly name: string;
  readonly day: number;
  readonly state: 'attached' | 'detaching' | 'detached';
}

/**
 * The partitions of a measurement's table, one a day. They come and go beside readers and writers: nobody but whoever makes or drops the
 * same one waits.
 */
export class Partitions {
  readonly #known = new Set<number>();
  readonly #table: string;

  constructor(
    private readonly pool: Pool,
    private readonly measurement: string,
  ) {
    this.#table = `${schema}.${quoted(measurement)}`;
  }

  /** Makes those that are missing. */
  async make(days: Iterable<number>): Promise<void> {
    for (const day of days) {
      if (this.#known.has(day)) continue;
      await this.#alone(day, async (client, found) => {
        if (found?.state === 'attached') return;
        // What somebody began to drop is not taken back: its points were expired.
        if (found !== undefined) await this.#drop(client, found);
        await this.#attachNew(client, day);
      });
      this.#known.add(day);
    }
  }

  /** Somebody else may have dropped what was known. */
  forget(): void {
    this.#known.clear();
  }

  /** Drops those whose every instant is before. */
  async dropBefore(before: number): Promise<void> {
    for (const { day } of await this.#find(this.pool)) {
      if (day >= dayOf(before)) continue;
      this.#known.delete(day);
      await this.#alone(day, async (client, found) => {
        if (found !== undefined) await this.#drop(client, found);
      });
    }
  }

  /** A table attached needs no lock that a reader holds; one made as a partition would. */
  async #attachNew(client: PoolClient, day: number): Promise<void> {
    const partition = `${schema}.${quoted(this.#nameOf(day))}`;
    const from = day * dayMicroseconds;
    await client.query(`begin;
      create table ${partition} (like ${this.#table} including all);
      alter table ${this.#table} attach partition ${partition} for values from (${from}) to (${from + dayMicroseconds});
      commit`);
  }

  async #drop(client: PoolClient, { name, state }: Partition): Promise<void> {
    const partition = `${schema}.${quoted(name)}`;
    if (state === 'attached')
      await client.query(`alter table ${this.#table} detach partition ${partition} concurrently`);
    if (state === 'detaching') await client.query(`alter table ${this.#table} detach partition ${partition} finalize`);
    await client.query(`drop table ${partition}`);
  }

  #nameOf(day: number): string {
    const date = new Date((day * dayMicroseconds) / 1000).toISOString().slice(0, 10);
    return `${this.measurement}_${date.replaceAll('-', '')}`;
  }

  async #find(client: Pool | PoolClient): Promise<readonly Partition[]> {
    const { rows } = await client.query<{ name: string; pending: boolean | null }>(
      `select c.relname as name, i.inhdetachpending as pending
       from pg_class c left join pg_inherits i on i.inhrelid = c.oid
       where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname ~ $2`,
      [schema, `^${this.measurement}_[0-9]{8}$`],
    );
    return rows.map(({ name, pending }) => ({
      name,
      day: dayOf(Date.parse(name.slice(-8).replace(/(....)(..)(..)/, '$1-$2-$3')) * 1000),
      state: pending === null ? 'detached' : pending ? 'detaching' : 'attached',
    }));
  }

  /**
   * While nobody else makes or drops the partition of the day. Tried again and again instead of waited for: a statement that waits holds a
   * snapshot, and whoever has the lock may have to wait for that one to end.
   */
  async #alone(day: number, act: (client: PoolClient, found: Partition | undefined) => Promise<void>): Promise<void> {
    const client = await this.pool.connect();
    const key = [`${schema} ${this.#nameOf(day)}`];
    try {
      for (;;) {
        const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', key);
        if ((rows[0] as { mine: boolean }).mine) break;
        await wait(20);
      }
      await act(
        client,
        (await this.#find(client)).find((partition) => partition.day === day),
      );
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', key);
      client.release();
    } catch (error) {
      // The lock goes with the connection.
      client.release(true);
      throw error;
    }
  }
}
