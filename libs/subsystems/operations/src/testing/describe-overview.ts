import { DataImportEntity, RunEntity, ScheduleEntity } from '@fieldhouse/database';
import type { TestDatabase } from '@fieldhouse/database/testing';
import { importInstallation } from '@fieldhouse/pipeline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { game, houseOfLists, type HouseOfLists } from './house-of-lists.js';

const hour = 3_600_000;

/** Whether all is well, on any database. Each test goes on where the one before ended; the clock stands at 1 April 2026. */
export function describeOverview(name: string, open: () => Promise<TestDatabase>): void {
  describe(`the overview on ${name}`, () => {
    let database: DataSource;
    let house: HouseOfLists;

    beforeAll(async () => {
      ({ dataSource: database } = await open());
      house = await houseOfLists(database);
    });
    afterAll(() => house.api.close());

    const look = async () => {
      const { status, body } = await house.api.ask('GET', '/v1/operations/overview');
      expect(status).toBe(200);
      return body;
    };
    const texts = async () => (await look()).troubles.map(({ text }: { text: string }) => text);
    const read = async () => {
      await house.api.ask('POST', '/v1/operations/installations/list-league/import');
      await house.world.watch();
    };
    const games = async () =>
      (await look()).freshness.find(({ dataset }: { dataset: string }) => dataset === 'game') as Record<
        string,
        unknown
      >;

    it('[E08] promises what a schedule brings, before anything has come', async () => {
      const { freshness, troubles, schedules } = await look();
      expect(freshness).toEqual([
        expect.objectContaining({ plugin: 'list-league', dataset: null, state: 'empty', promiseSeconds: 26 * 3_600 }),
      ]);
      expect(troubles).toEqual([]);
      expect(schedules).toEqual([
        {
          name: 'list-league',
          cron: '0 6 * * *',
          timeZone: 'America/New_York',
          catchUp: 'last',
          last: null,
          next: '2026-04-01T10:00:00.000Z',
          late: false,
        },
      ]);
    });

    it('[X04] shows what is being read, and the runs of the last days whose counts add up', async () => {
      Object.assign(house.slices, { one: [game('1'), game('2'), game('1')], two: [game('3', { unclear: true })] });
      await house.api.ask('POST', '/v1/operations/installations/list-league/import');
      expect((await look()).imports).toEqual([
        expect.objectContaining({ plugin: 'list-league', trigger: 'person', state: 'waiting', slices: 0 }),
      ]);
      await house.world.watch();
      const { runs, imports, troubles } = await look();
      expect(imports).toEqual([]);
      expect(runs.find(({ plugin }: { plugin: string }) => plugin === 'list-league')).toEqual({
        day: '2026-04-01',
        plugin: 'list-league',
        runs: 3,
        failed: 0,
        open: 0,
        recordsIn: 6,
        recordsOut: 4,
        rejected: 1,
        duplicate: 1,
        unaccounted: 0,
      });
      expect(troubles).toEqual([
        {
          severity: 'attention',
          text: '1 record waits for a decision, rejected for 1 cause.',
          link: '/operations/rejects',
        },
      ]);
    });

    it('[E08] keeps a promise as long as imports end well, also those that find nothing new', async () => {
      expect(await games()).toMatchObject({ state: 'kept', gamesTo: '2019-04-01', partitions: 1 });
      expect(await games()).toMatchObject({ promise: 'read every 24 h, and 2 h for the reading' });
      await database.manager.update(ScheduleEntity, { name: 'list-league' }, { nextAt: null });
      house.world.clock.pass(25 * hour);
      expect(await games()).toMatchObject({ state: 'near' });
      house.world.clock.pass(2 * hour);
      expect(await games()).toMatchObject({ state: 'late' });
      expect(await texts()).toContain('list-league: game is 27 h old, 26 h are promised.');
      await read();
      expect(await games()).toMatchObject({ state: 'kept' });
      expect((await look()).freshness.at(-1)).toMatchObject({ plugin: 'club-runs', state: 'unpromised' });
    });

    it('[O05] tells of a schedule that does not fire, until it fires', async () => {
      const nextAt = new Date(house.world.clock.now().getTime() - hour);
      await database.manager.update(ScheduleEntity, { name: 'list-league' }, { nextAt });
      expect(await texts()).toContain(
        'The schedule of list-league was due 1 h ago and has not fired; is a worker running?',
      );
      expect((await look()).schedules).toMatchObject([{ late: true }]);
      await house.world.watch();
      expect((await look()).schedules).toMatchObject([{ late: false, last: nextAt.toISOString() }]);
      expect(await texts()).not.toContainEqual(expect.stringContaining('schedule'));
    });

    it('[X04] tells of a failure until a later run of the slice makes it good', async () => {
      const { slice } = await database.manager.findOneByOrFail(RunEntity, { feed: 'games', slice: 'one' });
      const old = await database.manager.findOneByOrFail(RunEntity, { slice });
      const failed = { id: '01900000-0000-7000-8000-0000000000f1', importId: null, state: 'failed' as const };
      await database.manager.insert(RunEntity, { ...old, ...failed, createdAt: house.world.clock.now() } as object);
      const text = 'list-league: 1 run has failed and nothing has made up for it since.';
      expect((await look()).troubles).toContainEqual({
        severity: 'broken',
        text,
        link: '/operations/runs?plugin=list-league&state=failed',
      });
      await importInstallation(house.world.parts, 'list-league', { trigger: 'person', mode: 'all' });
      await house.world.watch();
      expect(await texts()).not.toContain(text);
    });

    it('[X04] tells when work waits and no worker is at anything', async () => {
      await importInstallation(house.world.parts, 'list-league', { trigger: 'person', mode: 'all' });
      expect(await texts()).not.toContainEqual(expect.stringContaining('no worker'));
      house.world.clock.pass(hour / 2);
      expect(await texts()).toContainEqual(
        expect.stringMatching(/^Work has waited for 30 min.* and no worker is at anything; is a worker running\?$/),
      );
      await house.world.watch();
      expect(await texts()).not.toContainEqual(expect.stringContaining('no worker'));
    });

    it('[O06] shows each kind of job, and says plainly that a queue does not answer', async () => {
      await importInstallation(house.world.parts, 'list-league', { trigger: 'person', mode: 'all' });
      const { queues } = await look();
      expect(queues.map(({ job }: { job: string }) => job)).toEqual([
        'pipeline.plan',
        'pipeline.slice',
        'pipeline.process',
      ]);
      expect(queues[0]).toMatchObject({ waiting: 1, running: 0, failed: 0 });
      await house.world.watch();
      expect((await look()).queues[1].jobsPerMinute).toBeGreaterThan(0);
      house.queueIsAway = true;
      expect((await look()).queues).toBeNull();
      expect(await texts()).toContain('The queue does not answer. What waits is safe in the database.');
      expect(house.api.lines.join('')).not.toContain('canary-secret');
      house.queueIsAway = false;
      expect((await look()).queues).toHaveLength(3);
    });

    it('[B34] [X04] starts imports, schedules and processors for those alone who may', async () => {
      const imports = () => database.manager.count(DataImportEntity);
      const runs = () => database.manager.countBy(RunEntity, { plugin: 'club-runs' });
      const before = [await imports(), await runs()];
      const paths = ['installations/list-league/import', 'schedules/list-league/run', 'processors/club-runs/run'];
      for (const path of paths) {
        const ask = (as: 'nobody' | 'reader' | 'operator') => house.api.ask('POST', `/v1/operations/${path}`, { as });
        expect((await ask('nobody')).status).toBe(401);
        expect((await ask('reader')).status).toBe(403);
      }
      expect([await imports(), await runs()]).toEqual(before);
      const post = (path: string) => house.api.ask('POST', `/v1/operations/${path}`);
      const [imported, scheduled, computed] = [await post(paths[0]!), await post(paths[1]!), await post(paths[2]!)];
      expect([imported.status, scheduled.status, computed.status]).toEqual([200, 200, 200]);
      expect(imported.body.joined).toBe(false);
      expect(scheduled.body).toEqual({ import: imported.body.import, joined: true, runs: [] });
      expect([await imports(), await runs()]).toEqual([before[0]! + 1, before[1]! + 1]);
      await house.world.watch();
      const done = await database.manager.findOneByOrFail(RunEntity, { id: computed.body.runs[0] });
      expect(done).toMatchObject({ state: 'succeeded', trigger: 'person' });
      const fallback = { cron: '0 1 * * *', timeZone: 'UTC', catchUp: 'last', nextAt: null } as const;
      await database.manager.insert(ScheduleEntity, { name: 'club-runs', ...fallback });
      const byHand = await post('schedules/club-runs/run');
      expect(byHand.body).toEqual({ import: null, joined: false, runs: [expect.any(String)] });
      expect((await post('installations/nobody/import')).body.code).toBe('operations.unknown-installation');
      expect((await post('schedules/nobody/run')).body.code).toBe('operations.unknown-schedule');
      expect((await post('processors/nobody/run')).body.code).toBe('operations.unknown-processor');
    });
  });
}
