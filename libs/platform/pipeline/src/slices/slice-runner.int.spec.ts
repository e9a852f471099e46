import { RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { workedByTheDying } from '../testing/engine-world/dying-workers.js';
import { engineWorld, type World } from '../testing/engine-world/engine-world.js';
import {
  clubRuns,
  listLeague,
  listSeason,
  places,
  type ListLeague,
  type RawGame,
} from '../testing/engine-world/list-league.js';
import { emptyDatabase, stateOf } from '../testing/engine-world/state-dump.js';
import { importInstallation } from '../imports/importer.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});

const game = (id: string, more: Partial<RawGame> = {}): RawGame => ({
  id,
  year: 2019,
  day: 1 + (Number(id) % 28),
  home: 'B',
  runs: Number(id),
  ...more,
});

const optionsOf = (data: ListLeague) => ({
  plugins: [listLeague(data), clubRuns, places],
  installations: [{ source: 'list-league', settings: {} }],
  database,
  tuning: { rowsAChunk: 4, recordsAChunk: 3 },
});

async function world(data: ListLeague): Promise<World> {
  const made = await engineWorld(optionsOf(data));
  await made.pipeline.start();
  await made.pipeline.stop();
  return made;
}

async function importAll(made: World): Promise<void> {
  await importInstallation(made.parts, 'list-league', { trigger: 'person' });
  await made.drain();
}

const runOf = (slice: string) => database.manager.findOneByOrFail(RunEntity, { feed: 'games', slice });

describe('a slice', () => {
  it('[O01] counts every raw record once: out, rejected or duplicate', async () => {
    await emptyDatabase(database);
    const slices = {
      one: [
        game('1'),
        game('2', { unclear: true }),
        game('1'),
        { nonsense: true },
        game('3', { home: 'nobody' }),
        game('95'),
      ],
      two: [game('4'), game('1')],
    };
    await importAll(await world({ clubs: ['A', 'B'], slices }));
    const [one, two] = [await runOf('one'), await runOf('two')];
    expect(one).toMatchObject({ state: 'succeeded', recordsIn: 6, recordsOut: 2, rejected: 3, duplicate: 1 });
    expect(two).toMatchObject({ state: 'succeeded', recordsIn: 2, recordsOut: 1, rejected: 0, duplicate: 1 });
    const { rejects, findings, game: games } = await stateOf(database);
    expect(rejects).toMatchObject([
      { position: 1, record_key: '2', reason: 'nobody understands this', label: 'game 2', season_id: listSeason(2019) },
      { position: 3, record_key: '', label: null },
      { position: 4, record_key: '3', reason: expect.stringContaining('list:nobody') },
    ]);
    expect(findings).toHaveLength(1);
    expect(games).toHaveLength(3);
  });

  it('cannot end with counts that do not add up: the table refuses them', async () => {
    await emptyDatabase(database);
    await importAll(await world({ clubs: ['A'], slices: {} }));
    await expect(database.manager.update(RunEntity, { feed: 'clubs' }, { recordsIn: 7 })).rejects.toThrow(
      'run_conservation',
    );
  });

  it('writes nothing and fires nothing when the same records come again', async () => {
    await emptyDatabase(database);
    const data: ListLeague = { clubs: ['A', 'B'], slices: { one: [game('1'), game('2')] } };
    const made = await world(data);
    await importAll(made);
    const before = await stateOf(database);
    await importInstallation(made.parts, 'list-league', { trigger: 'person', mode: 'all' });
    await made.drain();
    const again = await database.manager.find(RunEntity, { order: { createdAt: 'ASC' } });
    expect(again.filter(({ feed }) => feed === null)).toHaveLength(2);
    const second = again.filter(({ feed }) => feed === 'games')[1];
    expect(second).toMatchObject({ recordsIn: 2, recordsOut: 2, rowsInserted: 0, rowsUpdated: 0 });
    expect((await stateOf(database))['game']).toEqual(before['game']);
  });

  it('a resumed or doubled worker gives the same end as one that nothing disturbed', async () => {
    const record = fc.oneof(
      { weight: 6, arbitrary: fc.record({ id: fc.nat({ max: 12 }).map(String), home: fc.constantFrom('A', 'B') }) },
      { weight: 1, arbitrary: fc.record({ id: fc.nat({ max: 12 }).map(String), unclear: fc.constant(true) }) },
      { weight: 1, arbitrary: fc.record({ id: fc.nat({ max: 12 }).map(String), home: fc.constant('nobody') }) },
      { weight: 1, arbitrary: fc.constant({ drift: true }) },
    );
    const raws = fc
      .array(record, { maxLength: 14 })
      .map((some) => some.map((one) => ('id' in one ? { ...game(one.id), ...one } : one)));
    const deaths = fc.array(fc.record({ transaction: fc.integer({ min: 1, max: 18 }), committed: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(raws, raws, deaths, async (one, two, dying) => {
        const data: ListLeague = { clubs: ['A', 'B'], slices: { one, two } };
        await emptyDatabase(database);
        await importAll(await world(data));
        const undisturbed = await stateOf(database);
        await emptyDatabase(database);
        await workedByTheDying({
          options: optionsOf(data),
          deaths: dying,
          ask: (parts) => importInstallation(parts, 'list-league', { trigger: 'person' }),
        });
        expect(await stateOf(database)).toEqual(undisturbed);
      }),
      // The example dies between two chunks of a slice: chance alone does not always.
      { numRuns: 20, examples: [[[], [], [{ transaction: 7, committed: true }]]] },
    );
  }, 120_000);
});
