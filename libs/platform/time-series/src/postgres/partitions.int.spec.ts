import { testDatabase } from '@fieldhouse/database/testing';
import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { all, always, newMeasurement, noon, point } from '../testing/time-series-suite.js';
import type { Measurement } from '../time-series.port.js';
import { PostgresTimeSeries } from './postgres-time-series.js';

const day = 86_400;

interface House {
  readonly url: string;
  readonly series: PostgresTimeSeries;
  readonly measurement: Measurement;
  readonly client: Client;
  /** The tables of the measurement's days. */
  tables(): Promise<readonly string[]>;
}

async function withHouse(run: (house: House) => Promise<void>): Promise<void> {
  const { url } = await testDatabase({ empty: true });
  const series = await PostgresTimeSeries.start({ url });
  const client = new Client({ connectionString: url });
  await client.connect();
  const measurement = newMeasurement();
  const tables = async () => {
    const { rows } = await client.query<{ relname: string }>(
      `select relname from pg_class where relkind = 'r' and relname like $1 order by relname`,
      [`${measurement.name}\\_%`],
    );
    return rows.map(({ relname }) => relname.slice(-8));
  };
  try {
    await series.define(measurement);
    await run({ url, series, measurement, client, tables });
  } finally {
    await series.close();
    await client.end();
  }
}

const today = '20261125';

describe('the partitions of a measurement', () => {
  it('[D15] are one a day, and go whole; only the day that is cut is searched for rows', () =>
    withHouse(async ({ series, measurement, tables }) => {
      await series.write(
        measurement,
        [0, 1, 2].map((days) => point('a', noon(days * day))),
      );
      expect(await tables()).toEqual([today, '20261126', '20261127']);
      await series.expire(measurement, noon(day) + 1);
      expect(await tables()).toEqual(['20261126', '20261127']);
      expect(await all(series.range(measurement, always, {}))).toEqual([point('a', noon(2 * day))]);
    }));

  it.each(['detached', 'half detached'])(
    '[D15] [R01] come anew where an expiry was killed and left one %s: what had expired stays so',
    (state) =>
      withHouse(async (house) => {
        const { series, measurement, client, tables } = house;
        await series.write(measurement, [point('a', noon()), point('a', noon(day))]);
        const table = (name: string) => `time_series."${measurement.name}${name}"`;
        const detach = `alter table ${table('')} detach partition ${table(`_${today}`)}`;
        if (state === 'detached') await client.query(detach);
        else await detachUntilKilled(house, detach, `select from ${table('')}`);
        const late = point('b', noon(1));
        await series.write(measurement, [late]);
        expect(await all(series.range(measurement, always, {}))).toEqual([late, point('a', noon(day))]);
        expect(await tables()).toEqual([today, '20261126']);
      }),
  );

  it('[D15] [R01] that an expiry left detached go with the next one', () =>
    withHouse(async ({ series, measurement, client, tables }) => {
      await series.write(measurement, [point('a', noon()), point('a', noon(day))]);
      const table = (name: string) => `time_series."${measurement.name}${name}"`;
      await client.query(`alter table ${table('')} detach partition ${table(`_${today}`)}`);
      await series.expire(measurement, noon(day));
      expect(await tables()).toEqual(['20261126']);
    }));
});

/** A reader holds it up in the middle, and it dies there. */
async function detachUntilKilled({ url, client }: House, detach: string, read: string): Promise<void> {
  const other = new Client({ connectionString: url });
  await other.connect();
  const { rows } = await other.query<{ pid: number }>('select pg_backend_pid() as pid');
  await client.query('begin');
  await client.query(read);
  const held = other.query(`${detach} concurrently`);
  const settled = held.then(
    () => 'done',
    (error: Error) => error.message,
  );
  for (;;) {
    const pending = await client.query('select from pg_inherits where inhdetachpending');
    if (pending.rowCount === 1) break;
  }
  await client.query('select pg_cancel_backend($1)', [rows[0]!.pid]);
  expect(await settled).toContain('canceling statement');
  await client.query('rollback');
  await other.end();
}
