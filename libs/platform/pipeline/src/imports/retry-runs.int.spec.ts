import { DataImportEntity, RejectEntity, RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { recompute } from '../processing/recompute.js';
import { engineWorld, type World } from '../testing/engine-world/engine-world.js';
import { clubRuns, listLeague, type RawGame } from '../testing/engine-world/list-league.js';
import { emptyDatabase } from '../testing/engine-world/state-dump.js';
import { importInstallation } from './importer.js';
import { retryRuns } from './retry-runs.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});
beforeEach(() => emptyDatabase(database));

const game = (id: string, unclear = false): RawGame => ({ id, year: 2019, day: 1, home: 'B', runs: 1, unclear });

/** Three slices are read: two with a record that cannot be understood, one without. */
async function worldWithRejects(slices: Record<string, RawGame[]>): Promise<World> {
  const made = await engineWorld({
    plugins: [listLeague({ clubs: ['A', 'B'], slices }), clubRuns],
    installations: [{ source: 'list-league', settings: {} }],
    database,
  });
  await made.pipeline.start();
  await made.pipeline.stop();
  await importInstallation(made.parts, 'list-league', { trigger: 'person' });
  await made.drain();
  return made;
}

const rejects = () => database.manager.find(RejectEntity, { order: { recordKey: 'ASC' } });
const states = async () => (await rejects()).map(({ state }) => state);

describe('runs that are retried together', () => {
  it('[O02] are one import of their slices alone, and close what they rejected once they end well', async () => {
    const slices = { one: [game('1', true)], two: [game('2', true), game('3')], three: [game('4')] };
    const made = await worldWithRejects(slices);
    const runIds = (await rejects()).map(({ runId }) => runId);
    expect(await states()).toEqual(['open', 'open']);
    slices.one = [game('1')];
    slices.two = [game('2'), game('3')];
    const { runs, refused } = await retryRuns(made.parts, [...runIds, ...runIds]);
    expect(refused).toEqual([]);
    expect(await states()).toEqual(['open', 'open']);
    await made.drain();
    expect(await states()).toEqual(['retried', 'retried']);
    const again = await database.manager.findBy(RunEntity, { trigger: 'person', state: 'succeeded', feed: 'games' });
    const fresh = again.filter(({ id }) => [...runs.values()].includes(id));
    expect(fresh.map(({ slice, rejected }) => [slice, rejected]).sort()).toEqual([
      ['one', 0],
      ['two', 0],
    ]);
    expect(await database.manager.countBy(DataImportEntity, { installation: 'list-league' })).toBe(2);
  });

  it('[O02] are asked for once however often, and refused one by one where they are not over or not there', async () => {
    const made = await worldWithRejects({ one: [game('1', true)] });
    const [reject] = await rejects();
    const nobody = '00000000-0000-8000-8000-000000000000';
    const first = await retryRuns(made.parts, [reject!.runId, nobody]);
    const second = await retryRuns(made.parts, [reject!.runId]);
    expect(first.refused.map(({ unknown }) => unknown)).toEqual([true]);
    expect([...second.runs.values()]).toEqual([...first.runs.values()]);
    await database.manager.update(RunEntity, { id: reject!.runId }, { state: 'running' });
    const third = await retryRuns(made.parts, [reject!.runId]);
    expect([third.runs.size, third.refused[0]?.unknown]).toEqual([0, false]);
  });
});

describe('a processor that is asked to compute again', () => {
  it('runs once for every partition, however often it is asked', async () => {
    const made = await worldWithRejects({ one: [game('1')] });
    const ids = await recompute(made.parts, 'club-runs');
    expect(await recompute(made.parts, 'club-runs')).toEqual(ids);
    await made.drain();
    const runs = await database.manager.findBy(RunEntity, { plugin: 'club-runs', trigger: 'person' });
    expect(runs.map(({ id, state }) => [id, state])).toEqual(ids.map((id) => [id, 'succeeded']));
    await expect(recompute(made.parts, 'nobody')).rejects.toThrow('processor "nobody" is not installed here');
  });
});
