import { RunEntity, WatermarkEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defineProcessor, PermanentError } from '@fieldhouse/plugin-kit';
import { IsNull, type DataSource } from 'typeorm';
import { TickingClock } from '../testing/engine-world/ticking-clock.js';
import { importInstallation } from '../imports/importer.js';
import { retryRun } from '../imports/retry-runs.js';
import { engineWorld } from '../testing/engine-world/engine-world.js';
import {
  clubRuns,
  listLeague,
  listSeason,
  places,
  type ListLeague,
  type RawGame,
} from '../testing/engine-world/list-league.js';
import { MemoryQueue } from '../testing/engine-world/memory-queue.js';
import { emptyDatabase, stateOf } from '../testing/engine-world/state-dump.js';
import type { Plugin } from '../host/installation.js';
import { recompute } from './recompute.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});
beforeEach(() => emptyDatabase(database));

const game = (id: number, year: number, runs = id, home = 'B'): RawGame => ({
  id: String(id),
  year,
  day: id,
  home,
  runs,
});

async function world(data: ListLeague, more: Partial<Parameters<typeof engineWorld>[0]> = {}) {
  const made = await engineWorld({
    plugins: [listLeague(data), clubRuns, places],
    installations: [{ source: 'list-league', settings: {} }],
    database,
    ...more,
  });
  await made.pipeline.start();
  await made.pipeline.stop();
  return made;
}

const processed = async () => {
  const runs = await database.manager.find(RunEntity, {
    where: { feed: IsNull() },
    order: { startedAt: 'ASC', id: 'ASC' },
  });
  return runs.map(({ plugin, slice }) => [plugin, slice]);
};

describe('a processor', () => {
  it('is not fired by another sport, though both have games: not by data, not at a start, not by a person', async () => {
    const data: ListLeague = { clubs: ['A', 'B'], slices: { one: [game(1, 2019)] } };
    const foreign = { ...clubRuns, manifest: { ...clubRuns.manifest, sport: 'hockey' } };
    const made = await world(data, { plugins: [listLeague(data), foreign] });
    await importInstallation(made.parts, 'list-league', { trigger: 'person' });
    await made.drain();
    expect(await recompute(made.parts, foreign.manifest.id)).toEqual([]);
    await made.pipeline.start();
    await made.pipeline.stop();
    await made.drain();
    expect(await processed()).toEqual([]);
  });

  it('[B22] [O03] runs when its inputs have passed, not before: after the last slice, a partition at a time, and in its chain', async () => {
    const seenWhileReading: number[] = [];
    const data: ListLeague = {
      clubs: ['A', 'B'],
      slices: { one: [game(1, 2019), game(2, 2020)], two: [game(3, 2019)] },
      onRead: async () => void seenWhileReading.push(await database.manager.countBy(RunEntity, { feed: IsNull() })),
    };
    const made = await world(data);
    await importInstallation(made.parts, 'list-league', { trigger: 'person' });
    await made.drain();
    expect(seenWhileReading).toEqual([0, 0, 0]);
    const seasons = [listSeason(2019), listSeason(2020)].sort();
    expect((await processed()).slice(0, 2).map(([plugin]) => plugin)).toEqual(['club-runs', 'club-runs']);
    expect((await processed()).map(([, slice]) => slice).sort()).toEqual([...seasons, ...seasons].sort());
    const { teamSeason, standing } = await stateOf(database);
    expect(teamSeason).toHaveLength(2);
    expect(standing).toEqual(
      expect.arrayContaining([expect.objectContaining({ season_id: listSeason(2019), runs_scored: 4, place: 1 })]),
    );
  });

  it('passes on how far its inputs go', async () => {
    const made = await world({ clubs: ['A', 'B'], slices: { one: [game(1, 2019), game(5, 2019)] } });
    await importInstallation(made.parts, 'list-league', { trigger: 'person' });
    await made.drain();
    const marks = await database.manager.find(WatermarkEntity, { where: { partitionKey: listSeason(2019) } });
    expect(marks.map(({ dataset, source, gamesTo }) => [dataset, source, gamesTo]).sort()).toEqual([
      ['baseball-standing', 'places', '2019-04-05'],
      ['game', 'list-league', '2019-04-05'],
      ['team-season', 'club-runs', '2019-04-05'],
    ]);
  });

  it('fires for the partition that changed and for no other, and its consumers only where its output did', async () => {
    const data: ListLeague = { clubs: ['A', 'B'], slices: { one: [game(1, 2019)], two: [game(2, 2020)] } };
    const made = await world(data);
    await importInstallation(made.parts, 'list-league', { trigger: 'person' });
    await made.drain();
    const before = (await processed()).length;
    data.slices = { one: [game(1, 2019)], two: [game(2, 2020, 7)] };
    await importInstallation(made.parts, 'list-league', { trigger: 'person', mode: 'all' });
    await made.drain();
    expect((await processed()).slice(before).map(([, slice]) => slice)).toEqual([listSeason(2020), listSeason(2020)]);
  });

  it('[O03] fires for no season that came again as it was, though another one changed in the same chunk', async () => {
    const data: ListLeague = { clubs: ['A', 'B'], slices: { one: [game(1, 2018), game(2, 2019), game(3, 2020)] } };
    const made = await world(data);
    await importInstallation(made.parts, 'list-league', { trigger: 'person' });
    await made.drain();
    const before = (await processed()).length;
    data.slices = { one: [game(1, 2018), game(2, 2019, 7), game(3, 2020), game(4, 2021)] };
    await importInstallation(made.parts, 'list-league', { trigger: 'person', mode: 'all' });
    await made.drain();
    const seasons = [listSeason(2019), listSeason(2021)].sort();
    expect(
      (await processed())
        .slice(before)
        .map(([, slice]) => slice)
        .sort(),
    ).toEqual([...seasons, ...seasons].sort());
  });

  it('computes anew what an older version of it made, and what it never made', async () => {
    const data: ListLeague = { clubs: ['A', 'B'], slices: { one: [game(1, 2019)] } };
    const clock = new TickingClock();
    const only = (...plugins: readonly Plugin[]) => ({ plugins: [listLeague(data), ...plugins], clock });
    const first = await world(data, only(clubRuns));
    await importInstallation(first.parts, 'list-league', { trigger: 'person' });
    await first.drain();
    const second = await world(data, only({ ...clubRuns, manifest: { ...clubRuns.manifest, version: 2 } }, places));
    await second.drain();
    expect((await processed()).map(([plugin]) => plugin)).toEqual(['club-runs', 'club-runs', 'places']);
    const third = await world(data, only({ ...clubRuns, manifest: { ...clubRuns.manifest, version: 2 } }, places));
    await third.drain();
    expect(await processed()).toHaveLength(3);
  });

  it('[B16] replaces what it made in one transaction, and leaves it as it is where it fails', async () => {
    const clubs = ['A', 'B', 'C'];
    const data: ListLeague = { clubs, slices: { one: clubs.map((club, n) => game(n + 1, 2019, n, club)) } };
    const more = { tuning: { rowsAChunk: 1 }, clock: new TickingClock() };
    const first = await world(data, more);
    await importInstallation(first.parts, 'list-league', { trigger: 'person' });
    await first.drain();
    const standing = (): Promise<{ club: string; runs: number; writer: string }[]> =>
      database.query(`select club, runs_scored as runs, xmin::text as writer from baseball_standing order by club`);
    const before = await standing();
    expect(before).toHaveLength(3);

    data.slices = { one: clubs.map((club, n) => game(n + 1, 2019, n + 10, club)) };
    const failing = defineProcessor({
      ...places,
      finish: () => {
        throw new PermanentError('it cannot be ranked');
      },
    });
    const broken = await world(data, { ...more, plugins: [listLeague(data), clubRuns, failing] });
    await importInstallation(broken.parts, 'list-league', { trigger: 'person', mode: 'all' });
    await broken.drain();
    expect(await standing()).toEqual(before);

    data.slices = { one: clubs.map((club, n) => game(n + 1, 2019, n + 20, club)) };
    const mended = await world(data, more);
    await importInstallation(mended.parts, 'list-league', { trigger: 'person', mode: 'all' });
    await mended.drain();
    const after = await standing();
    expect(after.map(({ runs }) => runs)).toEqual(before.map(({ runs }) => runs + 20));
    expect(new Set(after.map(({ writer }) => writer)).size).toBe(1);
  });

  it('leaves rows that two workers wrote at once as one worker would have left them', async () => {
    const many = (from: number) => Array.from({ length: 40 }, (_, n) => game(from + n, 2019, n, n % 2 ? 'A' : 'B'));
    const slices = { one: many(1), two: many(101), three: many(201), four: many(1) };
    const alone = await world({ clubs: ['A', 'B'], slices });
    await importInstallation(alone.parts, 'list-league', { trigger: 'person' });
    await alone.drain();
    const { game: games, standing } = await stateOf(database);

    await emptyDatabase(database);
    const queue = new MemoryQueue();
    const clock = new TickingClock();
    const more = { queue, clock, tuning: { rowsAChunk: 10 } };
    const one = await world({ clubs: ['A', 'B'], slices }, { ...more, worker: 'one' });
    await world({ clubs: ['A', 'B'], slices }, { ...more, worker: 'two' });
    await importInstallation(one.parts, 'list-league', { trigger: 'person' });
    await queue.drain(4);
    expect(queue.failures).toEqual([]);
    const together = await stateOf(database);
    expect(together['game']).toEqual(games);
    expect(together['standing']).toEqual(standing);
    const runs = await database.manager.findBy(RunEntity, { feed: 'games' });
    const sum = (count: (run: RunEntity) => number) => runs.reduce((total, run) => total + count(run), 0);
    expect([sum((run) => run.recordsIn), sum((run) => run.recordsOut), sum((run) => run.duplicate)]).toEqual([
      160, 120, 40,
    ]);
    expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(['succeeded']));
  });
});

describe('a retried run', () => {
  it('takes over what was rejected once the cause is gone, and makes the old rejects history', async () => {
    const data = { clubs: ['A', 'B'], slices: { one: [game(1, 2019), game(2, 2019, 2, 'C')] } };
    const made = await world(data);
    await importInstallation(made.parts, 'list-league', { trigger: 'person' });
    await made.drain();
    const old = await database.manager.findOneByOrFail(RunEntity, { feed: 'games' });
    expect(old).toMatchObject({ recordsOut: 1, rejected: 1 });
    data.clubs.push('C');
    await importInstallation(made.parts, 'list-league', { trigger: 'person', mode: 'all', feeds: ['clubs'] });
    await made.drain();
    const id = await retryRun(made.parts, old.id);
    await made.drain();
    expect(await database.manager.findOneByOrFail(RunEntity, { id })).toMatchObject({ recordsOut: 2, rejected: 0 });
    expect((await stateOf(database))['rejects']).toMatchObject([{ record_key: '2', state: 'retried' }]);
    await expect(retryRun(made.parts, '00000000-0000-8000-8000-000000000000')).rejects.toThrow('there is no run');
  });
});
