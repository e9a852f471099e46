import { setTimeout as pause } from 'node:timers/promises';
import { RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { transact } from './transaction.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});

const byRepository = (manager: EntityManager) => manager.count(RunEntity);
const byStatement = (manager: EntityManager) => manager.query('select 1');

describe('a transaction', () => {
  it.each([
    ['a repository', byRepository],
    ['a statement', byStatement],
  ])('[O05] is done again when its connection broke before %s was asked', async (_, next) => {
    let tries = 0;
    await transact(database, async (manager) => {
      tries += 1;
      if (tries === 1) {
        const [own] = await manager.query<{ pid: number }[]>('select pg_backend_pid() as pid');
        await database.query('select pg_terminate_backend($1)', [own!.pid]);
        while (manager.queryRunner?.isReleased === false) await pause(5);
      }
      await next(manager);
    });
    expect(tries).toBe(2);
  });
});
