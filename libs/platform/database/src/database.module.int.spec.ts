import { describe, expect, it } from '@jest/globals';
import { club } from '@fieldhouse/domain';
import { Inject, Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { DatabaseModule, RECORD_STORE } from './database.module.js';
import type { RecordStore } from './record-store.port.js';
import { entityOf } from './records/entity-of.js';
import { clubFact } from './testing/sample-records.js';
import { testDatabase } from './testing/test-database.js';

@Injectable()
class Writer {
  constructor(
    @Inject(DataSource) readonly dataSource: DataSource,
    @Inject(RECORD_STORE) readonly store: RecordStore,
  ) {}
}

@Module({ providers: [Writer] })
class SomeModule {}

describe('the database module', () => {
  it('gives every module the open database and the record store, and closes it at the end', async () => {
    const { url } = await testDatabase();
    const app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot({ url }), SomeModule] }).compile();
    app.enableShutdownHooks();
    const { dataSource, store } = app.get(Writer);
    await dataSource.transaction((manager) => store.write(manager, [clubFact('a:1')], randomUUID()));
    expect(await dataSource.getRepository(entityOf(club)).findBy({ sport: 'baseball' })).toMatchObject([
      { ref: 'a:1', name: 'Club a:1' },
    ]);
    await app.close();
    expect(dataSource.isInitialized).toBe(false);
  });
});
