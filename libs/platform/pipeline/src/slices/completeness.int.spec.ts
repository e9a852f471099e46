import { entityOf, RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { idOf, rosterSpell, teamSeason } from '@fieldhouse/domain';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { IsNull, Not, type DataSource } from 'typeorm';
import { importInstallation } from '../imports/importer.js';
import { workedByTheDying } from '../testing/engine-world/dying-workers.js';
import { engineWorld } from '../testing/engine-world/engine-world.js';
import {
  listRosters,
  rosterSeason,
  rosterSizes,
  type ListRosters,
  type RawRoster,
} from '../testing/engine-world/list-rosters.js';
import { emptyDatabase } from '../testing/engine-world/state-dump.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});
beforeEach(() => emptyDatabase(database));

const roster = (id: string, of: string, players: string, year = 2019): RawRoster => ({
  id,
  club: of,
  year,
  players: [...players],
});
const told = (...slices: readonly (readonly RawRoster[])[]): ListRosters => ({
  clubs: ['A', 'B'],
  players: ['p', 'q', 'r', 's'],
  slices: Object.fromEntries(slices.map((raws, index) => [`slice-${index}`, raws])),
});

const optionsOf = (data: ListRosters) => ({
  plugins: [listRosters(data), rosterSizes],
  installations: [{ source: 'list-rosters', settings: {} }],
  database,
  tuning: { rowsAChunk: 4, recordsAChunk: 2 },
});

async function read(data: ListRosters): Promise<readonly RunEntity[]> {
  const world = await engineWorld(optionsOf(data));
  await world.pipeline.start();
  await world.pipeline.stop();
  const { importId } = await importInstallation(world.parts, 'list-rosters', { trigger: 'person', mode: 'all' });
  await world.drain();
  return database.manager.find(RunEntity, { where: { importId, feed: 'rosters' }, order: { ordinal: 'ASC' } });
}

const clubs = new Map(['A', 'B'].map((code) => [idOf('club', `list:${code}`), code]));
const players = new Map(['p', 'q', 'r', 's'].map((code) => [idOf('person', `list:${code}`), code]));

/** "A 2019 pq" */
async function rosters(): Promise<string[]> {
  const by = new Map<string, string[]>();
  for (const { club: of, seasonId, person } of await database.manager.find(entityOf(rosterSpell))) {
    const name = `${clubs.get(of)} ${seasonId === rosterSeason(2019) ? 2019 : 2020}`;
    by.set(name, [...(by.get(name) ?? []), players.get(person)!]);
  }
  return [...by].map(([name, some]) => `${name} ${some.sort().join('')}`).sort();
}

async function sizes(): Promise<string[]> {
  const rows = await database.manager.find(entityOf(teamSeason));
  return rows.map((row) => `${clubs.get(row.club)} ${row.nickname}`).sort();
}

const processed = () => database.manager.countBy(RunEntity, { feed: IsNull(), installation: 'roster-sizes' });

describe('what a raw record tells completely', () => {
  it('[B27] takes a traded player off the old roster, in the transaction that tells the new ones', async () => {
    await read(told([roster('1', 'A', 'pq'), roster('2', 'B', 'r'), roster('3', 'A', 'p', 2020)]));
    expect([await rosters(), await sizes()]).toEqual([
      ['A 2019 pq', 'A 2020 p', 'B 2019 r'],
      ['A 1', 'A 2', 'B 1'],
    ]);
    const [run] = await read(told([roster('1', 'A', 'p'), roster('2', 'B', 'qr')]));
    expect(await rosters()).toEqual(['A 2019 p', 'A 2020 p', 'B 2019 qr']);
    expect(run).toMatchObject({ recordsOut: 2, rowsInserted: 1, rowsUpdated: 0, rowsUnchanged: 2, rowsRemoved: 1 });
    expect(run?.rowsByKind).toMatchObject({ 'roster-spell': { inserted: 1, removed: 1 } });
  });

  it('[B27] fires what is computed of a season that somebody left, though nobody came', async () => {
    await read(told([roster('1', 'A', 'pq'), roster('2', 'A', 'p', 2020)]));
    const before = await processed();
    await read(told([roster('1', 'A', 'p'), roster('2', 'A', 'p', 2020)]));
    expect(await sizes()).toEqual(['A 1', 'A 1']);
    expect(await processed()).toBe(before + 1);
    await read(told([roster('1', 'A', '')]));
    expect([await rosters(), await processed()]).toEqual([['A 2020 p'], before + 2]);
  });

  it('[B25][B27] writes nothing, removes nothing and fires nothing when it comes again', async () => {
    const data = told([roster('1', 'A', 'pq'), roster('2', 'B', 'r')]);
    await read(data);
    const before = await processed();
    const [run] = await read(data);
    expect(run).toMatchObject({ recordsOut: 2, rowsInserted: 0, rowsUpdated: 0, rowsUnchanged: 3, rowsRemoved: 0 });
    expect(await processed()).toBe(before);
  });

  it('[B27] removes nothing by a record that is rejected or a duplicate', async () => {
    await read(told([roster('1', 'A', 'pq'), roster('2', 'B', 'r')]));
    const [one, two] = await read(
      told([roster('1', 'A', 'p?'), roster('2', 'B', 'rs'), roster('2', 'B', '')], [roster('2', 'B', '')]),
    );
    expect(one).toMatchObject({ recordsIn: 3, recordsOut: 1, rejected: 1, duplicate: 1, rowsRemoved: 0 });
    expect(two).toMatchObject({ recordsIn: 1, duplicate: 1, rowsRemoved: 0 });
    expect(await rosters()).toEqual(['A 2019 pq', 'B 2019 rs']);
  });

  it('[B27] is the same in the end where workers die over it', async () => {
    const raw = fc.record({
      id: fc.nat({ max: 6 }).map(String),
      club: fc.constantFrom('A', 'B'),
      year: fc.constantFrom(2019, 2020),
      players: fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', '?'), { maxLength: 3 }),
    });
    const deaths = fc.array(fc.record({ transaction: fc.integer({ min: 1, max: 16 }), committed: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    });
    const end = async () => {
      const runs = await database.manager.find(RunEntity, { where: { feed: Not(IsNull()) }, order: { slice: 'ASC' } });
      const counts = runs.map(({ slice, recordsIn, recordsOut, rejected, duplicate, rowsInserted, rowsRemoved }) => ({
        slice,
        counts: [recordsIn, recordsOut, rejected, duplicate, rowsInserted, rowsRemoved],
      }));
      return [await rosters(), await sizes(), counts];
    };
    await fc.assert(
      fc.asyncProperty(fc.array(raw, { maxLength: 9 }), deaths, async (raws, dying) => {
        await emptyDatabase(database);
        const data = told(raws);
        await read(data);
        const undisturbed = await end();
        await emptyDatabase(database);
        await workedByTheDying({
          options: optionsOf(data),
          deaths: dying,
          ask: (parts) => importInstallation(parts, 'list-rosters', { trigger: 'person', mode: 'all' }),
        });
        expect(await end()).toEqual(undisturbed);
      }),
      {
        numRuns: 15,
        examples: [
          [
            [roster('1', 'A', 'pq'), roster('2', 'B', 'r'), roster('3', 'A', 's')],
            [{ transaction: 7, committed: true }],
          ],
        ],
      },
    );
  }, 120_000);
});
