import { beforeAll, describe, expect, it } from '@jest/globals';
import { battingGameLine } from '@fieldhouse/domain/baseball';
import type { DomainRecord } from '@fieldhouse/domain';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { battingFact, clubFact, gameFact, personFact } from '../testing/sample-records.js';
import { testDatabase } from '../testing/test-database.js';
import { createRecordStore } from './bulk-record-store.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
}, 60_000);

describe('the merge of PostgreSQL', () => {
  it('goes over rows that another transaction brought while it wrote them as new', async () => {
    const store = createRecordStore(database);
    const write = (records: readonly DomainRecord[], before: () => Promise<void> = async () => undefined) =>
      database.transaction(async (manager) => {
        const { counts } = await store.write(manager, records, randomUUID());
        await before();
        return counts[battingGameLine.kind];
      });
    const people = Array.from({ length: 6 }, (_, index) => `a:p${index}`);
    await write([
      clubFact('a:1'),
      clubFact('a:2'),
      gameFact('a:g', 'a:1', 'a:2', '2019-05-01'),
      ...people.map((ref) => personFact(ref)),
    ]);
    const lines = (hits: number, who: readonly string[]) => who.map((ref) => battingFact('a:g', ref, 'a:1', hits));
    let second: ReturnType<typeof write> | undefined;
    const first = write(lines(1, people.slice(0, 4)), async () => {
      second = write([...lines(1, people.slice(2, 3)), ...lines(2, people.slice(3))]);
      await untilOneWaits();
    });
    expect(await first).toEqual({ inserted: 4, updated: 0, unchanged: 0 });
    expect(await second).toEqual({ inserted: 2, updated: 1, unchanged: 1 });
    const stored = await database.query('select hits from batting_game_line order by hits');
    expect(stored.map(({ hits }: { hits: number }) => hits)).toEqual([1, 1, 1, 2, 2, 2]);
  });
});

async function untilOneWaits(): Promise<void> {
  for (;;) {
    const [{ waiting }] = await database.query('select count(*)::int as waiting from pg_locks where not granted');
    if (waiting > 0) return;
    await pause(10);
  }
}
