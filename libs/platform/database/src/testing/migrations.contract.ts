import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { migrateUp } from '../migrate.js';
import { migrations } from '../migrations.js';
import { createRecordStore } from '../records/bulk-record-store.js';
import { dumpRecords } from './database-dump.js';
import { appearanceFact, battingFact, clubFact, gameFact, personFact } from './sample-records.js';

/** The promises of the migrations, on the empty database that `start` opens. */
export function describeMigrations(name: string, start: () => Promise<DataSource>): void {
  describe(`migrations on ${name}`, () => {
    let dataSource: DataSource;
    beforeAll(async () => {
      dataSource = await start();
    }, 60_000);

    it('[R04] go up, down and up again on a filled database, and leave nothing behind', async () => {
      expect(await migrateUp(dataSource)).toHaveLength(migrations.length);
      const first = await fill(dataSource);
      const tables = await tableNames(dataSource);
      expect(tables).toEqual(expect.arrayContaining(dataSource.entityMetadatas.map(({ tableName }) => tableName)));

      for (let left = migrations.length; left > 0; left--) await dataSource.undoLastMigration({ transaction: 'each' });
      expect(await tableNames(dataSource)).toEqual(['schema_migration']);

      expect(await migrateUp(dataSource)).toHaveLength(migrations.length);
      expect(await tableNames(dataSource)).toEqual(tables);
      expect(await fill(dataSource)).toEqual(first);
      expect(await migrateUp(dataSource)).toEqual([]);
    }, 60_000);

    it('[R04] make exactly the tables that the entities describe', async () => {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    }, 60_000);
  });
}

async function fill(dataSource: DataSource): Promise<unknown> {
  const store = createRecordStore(dataSource);
  await dataSource.transaction((manager) =>
    store.write(
      manager,
      [
        ...['a:1', 'a:2'].map(clubFact),
        ...['a:p', 'a:q'].map((ref) => personFact(ref)),
        gameFact('a:g', 'a:1', 'a:2', '2019-05-01'),
        appearanceFact('a:g', 'a:p', 'a:1'),
        battingFact('a:g', 'a:q', 'a:2', 3),
      ],
      randomUUID(),
    ),
  );
  return dumpRecords(store);
}

async function tableNames(dataSource: DataSource): Promise<readonly string[]> {
  const schema = dataSource.options.type === 'mariadb' ? 'database()' : 'current_schema()';
  const rows: { name: string }[] = await dataSource.query(
    `select table_name as name from information_schema.tables where table_schema = ${schema}`,
  );
  return rows.map(({ name }) => name).sort();
}
