import { CheckpointEntity, RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { importInstallation, previewImport, type ImportRequest } from '@fieldhouse/pipeline';
import {
  emptyDatabase,
  engineWorld,
  MemoryLake,
  TickingClock,
  workedByTheDying,
  type World,
} from '@fieldhouse/pipeline/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { mlbInstallations } from '../installations.js';
import { mlbStatsApi } from '../plugins.js';
import { placed, startTransactionsUpstream, type TransactionsUpstream } from './transactions-upstream.fixture.js';

const source = 'mlb-stats-api';
const day = 86_400_000;
let database: DataSource;
let upstream: TransactionsUpstream;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});
beforeEach(async () => {
  await emptyDatabase(database);
  upstream = await startTransactionsUpstream();
});
afterEach(() => upstream.server.close());

/** It is the evening of 31 March 2026 in New York when its clock begins. */
const optionsOf = (settings: object = {}, recordsAChunk = 30_000) => ({
  plugins: [mlbStatsApi],
  installations: [{ source, settings }],
  database,
  lake: new MemoryLake(),
  live: { upstreams: upstream.upstreams, politeness: { tries: 1 } },
  tuning: { recordsAChunk },
});

async function worldWith(settings: object = {}, clock = new TickingClock()): Promise<World> {
  const world = await engineWorld({ ...optionsOf(settings), clock });
  await world.pipeline.start();
  await world.pipeline.stop();
  return world;
}
async function importTransactions(world: World, request: Partial<ImportRequest> = {}): Promise<void> {
  await importInstallation(world.parts, source, { trigger: 'schedule', feeds: ['transactions'], ...request });
  await world.drain();
}
const notes = () =>
  database.query<{ ref: string }[]>(
    'select ref, local_date::text, text, person, club, player_name from transaction_note order by ref',
  );
const refs = async () => (await notes()).map(({ ref }) => Number(ref)).sort((one, other) => one - other);
const runs = () =>
  database.manager.find(RunEntity, { where: { feed: 'transactions' }, order: { createdAt: 'ASC', ordinal: 'ASC' } });
const winter = [placed(1, '2026-01-05'), placed(2, '2026-02-28'), placed(3, '2026-03-01'), placed(4, '2026-03-30')];

describe('an import of transactions', () => {
  it('[A01] keeps each answer as the raw object of its month, untouched, before anything of it is understood', async () => {
    upstream.rows = winter;
    upstream.bodies.set('2026-01-01', '\u{feff}{"transactions":[{"id":1,"date":"2026-01-05"}]}');
    upstream.bodies.set('2026-02-01', '{"transactions":[{"id":2,"da');
    upstream.bodies.set('2026-03-01', '{"news":["nothing of what was asked"]}');
    const world = await worldWith();
    await importTransactions(world);
    for (const month of ['01', '02', '03']) {
      const kept = await world.parts.lake.get(`${source}/transactions/2026${month}.json`);
      expect(Buffer.from(kept!).toString('utf8')).toBe(upstream.bodies.get(`2026-${month}-01`));
    }
    expect(await refs()).toEqual([1]);
    expect((await runs()).map(({ slice, state }) => [slice, state])).toEqual([
      ['202601', 'succeeded'],
      ['202602', 'waiting'],
      ['202603', 'failed'],
    ]);
  });

  it('goes up to yesterday, and reads the month under way again each day, with what was corrected or came late', async () => {
    upstream.rows = winter;
    const clock = new TickingClock();
    const world = await worldWith({}, clock);
    await importTransactions(world);
    const late = { ...placed(3, '2026-03-01'), description: 'Corrected.' };
    upstream.rows = [
      ...winter.filter(({ id }) => id !== 3),
      late,
      placed(5, '2026-03-02'),
      placed(6, '2026-03-31'),
      placed(7, '2026-04-01'),
    ];
    clock.pass(day);
    await importTransactions(world);
    expect(upstream.asked()).toEqual([
      ['2026-01-01', '2026-01-31'],
      ['2026-02-01', '2026-02-28'],
      ['2026-03-01', '2026-03-30'],
      ['2026-03-01', '2026-03-31'],
    ]);
    expect(await refs()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await notes())[2]).toMatchObject({ ref: '3', text: 'Corrected.' });
  });

  it('[A03] of the same range a second time writes nothing', async () => {
    upstream.rows = winter;
    const world = await worldWith();
    await importTransactions(world);
    const first = await notes();
    await importTransactions(world, { mode: 'all' });
    expect(
      (await runs()).map(({ recordsOut, rowsInserted, rowsUpdated }) => [recordsOut, rowsInserted > 0, rowsUpdated]),
    ).toEqual([
      [1, true, 0],
      [1, true, 0],
      [2, true, 0],
      [1, false, 0],
      [1, false, 0],
      [2, false, 0],
    ]);
    expect(await notes()).toEqual(first);
  });

  it('[A05] loses none where the last known one is gone from the next answer', async () => {
    upstream.rows = winter;
    const clock = new TickingClock();
    const world = await worldWith({}, clock);
    await importTransactions(world);
    upstream.rows = [
      placed(3, '2026-03-01'),
      placed(2_000, '2026-03-29'),
      placed(9, '2026-03-30'),
      placed(10, '2026-03-31'),
    ];
    clock.pass(day);
    await importTransactions(world);
    expect(await refs()).toEqual([1, 2, 3, 4, 9, 10, 2_000]);
  });

  it('[A04] [A05] that dies between two commits ends with the same rows, also where upstream has less by then', async () => {
    const march = Array.from({ length: 9 }, (_, index) => placed(10 + index, '2026-03-10'));
    upstream.rows = [...winter, ...march];
    await importTransactions(await worldWith());
    const [undisturbed, checkpoint] = [await notes(), await database.manager.find(CheckpointEntity)];
    let withdrawn = 0;
    for (const transaction of [9, 12, 15, 17]) {
      await emptyDatabase(database);
      upstream.rows = [...winter, ...march];
      await workedByTheDying({
        options: optionsOf({}, 2),
        deaths: [
          { transaction, committed: true },
          { transaction: 5, committed: false },
        ],
        ask: (parts) => importInstallation(parts, source, { trigger: 'schedule', feeds: ['transactions'] }),
        // The one that was written last is gone: whoever looks for it, or counts from the front, loses another.
        meanwhile: async () => {
          const known = (await refs()).filter((id) => id >= 10);
          upstream.rows = upstream.rows.filter(({ id }) => id !== known.at(-1));
          withdrawn += known.length > 0 ? 1 : 0;
        },
      });
      expect(await notes()).toEqual(undisturbed);
      expect((await database.manager.find(CheckpointEntity)).map(({ cursor }) => cursor)).toEqual(
        checkpoint.map(({ cursor }) => cursor),
      );
    }
    expect(withdrawn).toBeGreaterThan(2);
  }, 120_000);

  it('[A07] fills years back month by month, December followed by January of the next year; a dry run asks nothing', async () => {
    upstream.rows = [
      placed(1, '2024-01-01'),
      placed(2, '2024-12-31'),
      placed(3, '2025-01-01'),
      placed(4, '2025-12-31'),
      placed(5, '2026-01-01'),
    ];
    const world = await worldWith({ seasons: [2025, 2024] });
    const { signal } = new AbortController();
    const wish = { trigger: 'backfill', mode: 'missing', feeds: ['transactions'], slices: ['2024*', '2025*'] } as const;
    const [preview] = await previewImport(world.parts, source, wish, signal);
    const months = (year: number) =>
      Array.from({ length: 12 }, (_, month) => `${year}${String(month + 1).padStart(2, '0')}`);
    expect(preview?.slices.map(({ id }) => id)).toEqual([...months(2024), ...months(2025)]);
    expect(upstream.asked()).toEqual([]);
    await importTransactions(world, wish);
    expect(await refs()).toEqual([1, 2, 3, 4]);
    expect(upstream.asked().slice(11, 14)).toEqual([
      ['2024-12-01', '2024-12-31'],
      ['2025-01-01', '2025-01-31'],
      ['2025-02-01', '2025-02-28'],
    ]);
    expect((await previewImport(world.parts, source, wish, signal))[0]?.slices).toEqual([]);
    await importTransactions(world);
    expect(await refs()).toEqual([1, 2, 3, 4, 5]);
  });

  it('[A06] starts at two in the night of New York, and reads up to yesterday', async () => {
    upstream.rows = winter;
    const clock = new TickingClock();
    const nightly = { cron: '0 2 * * *', timeZone: 'America/New_York' };
    const [installation] = mlbInstallations({ live: { nightly } }).filter((each) => each.source === source);
    const world = await engineWorld({
      ...optionsOf(),
      installations: [{ ...installation!, importAtStart: false }],
      clock,
    });
    await world.pipeline.start();
    const untilTwo = Date.parse('2026-04-01T06:00:00Z') - clock.now().getTime();
    clock.pass(untilTwo - 60_000);
    await world.watch();
    expect(upstream.asked()).toEqual([]);
    clock.pass(61_000);
    await world.watch();
    await world.pipeline.stop();
    expect(upstream.asked().at(-1)).toEqual(['2026-03-01', '2026-03-31']);
    expect(await refs()).toEqual([1, 2, 3, 4]);
  });
});
