import { hockeyRoutes } from '@fieldhouse/contracts';
import { RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { hockey } from '@fieldhouse/domain/hockey';
import { importInstallation, importProgress } from '@fieldhouse/pipeline';
import { emptyDatabase, engineWorld, MemoryLake, TickingClock, type World } from '@fieldhouse/pipeline/testing';
import { ReadModelModule } from '@fieldhouse/read-model';
import { answerOf, startPagesApi } from '@fieldhouse/read-model/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { HockeyModule } from '../hockey.module.js';
import { nhlPlugins } from '../registered-plugins.js';
import { startSmallUpstream, type SmallUpstream } from './small-upstream.fixture.js';

const source = 'nhl-api';
const night = 24 * 3_600_000;
let database: DataSource;
let upstream: SmallUpstream;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
}, 60_000);
beforeEach(async () => {
  await emptyDatabase(database);
  upstream = await startSmallUpstream();
});
afterEach(() => upstream.server.close());

async function worldOf(): Promise<World> {
  const world = await engineWorld({
    plugins: nhlPlugins,
    installations: [{ source, settings: { gameTypes: [2], detailDays: 0 } }],
    database,
    lake: new MemoryLake(),
    clock: new TickingClock(),
    live: { upstreams: upstream.upstreams, politeness: { tries: 1 } },
  });
  await world.pipeline.start();
  await world.pipeline.stop();
  return world;
}

/** One trigger, and all that follows from it; how the import stands then. */
async function nightly(world: World) {
  const { importId } = await importInstallation(world.parts, source, { trigger: 'schedule' });
  await world.drain();
  return { importId, ...(await importProgress(database, importId)) };
}

/** What a path is asked for: a step of the chain. */
const steps: readonly (readonly [step: string, path: RegExp])[] = [
  ['roster', /\/roster\//],
  ['player', /\/landing$/],
  ['game', /\/game-log\//],
];
const stepOf = (path: string) => steps.find(([, pattern]) => pattern.test(path))?.[0] ?? 'team';
const goalsOfAll = () =>
  database.query<{ goals: number; games: number }[]>(
    `select goals, games from skating_season_line where club_or_total = 'total' order by person`,
  );

describe('the nightly chain of hockey', () => {
  it('[B19] goes from one trigger through teams, rosters, players and games, in order and each exactly once', async () => {
    const world = await worldOf();
    const { importId, state } = await nightly(world);
    expect(state).toBe('succeeded');
    const asked = upstream.newRequests();
    expect(asked.filter((path, at) => asked.indexOf(path) !== at)).toEqual([]);
    const chain = asked.filter((path) => !/schedule|club-stats/.test(path)).map(stepOf);
    const firstOf = (step: string) => chain.indexOf(step);
    const lastOf = (step: string) => chain.lastIndexOf(step);
    expect(lastOf('team')).toBeLessThan(firstOf('roster'));
    expect(lastOf('roster')).toBeLessThan(firstOf('player'));
    expect(lastOf('player')).toBeLessThan(firstOf('game'));
    expect(steps.map(([step]) => chain.filter((one) => one === step).length)).toEqual([2, 4, 4]);

    const runs = await database.manager.find(RunEntity, { where: { importId }, order: { startedAt: 'ASC' } });
    expect(new Set(runs.map(({ state: end, attempts }) => `${end} ${attempts}`))).toEqual(new Set(['succeeded 1']));
    const feeds = runs.map(({ feed }) => feed).filter((feed, at, all) => feed !== all[at - 1]);
    expect(feeds.filter((feed) => feed !== 'schedule' && feed !== 'details')).toEqual([
      'teams',
      'rosters',
      'players',
      'games',
    ]);
    expect(await goalsOfAll()).toEqual([
      { goals: 1, games: 1 },
      { goals: 1, games: 1 },
    ]);
  });

  it('[B24] leaves yesterday’s data up where a night fails, of yesterday’s age and called late, and takes up the next', async () => {
    const world = await worldOf();
    await nightly(world);
    const before = await shown();
    expect(before).toMatchObject({ stale: false, asOf: expect.any(String), goals: [1, 1] });

    upstream.goals = 7;
    upstream.failing = { paths: /./, status: 403 };
    world.clock.pass(night);
    expect((await nightly(world)).state).toBe('failed');
    expect(await shown()).toEqual({ ...before, stale: true });

    upstream.failing = null;
    world.clock.pass(night);
    expect((await nightly(world)).state).toBe('succeeded');
    expect(await shown()).toMatchObject({ stale: false, goals: [7, 7] });
  });
});

/** What a page of the game says of the age of its data, and what is counted, as a program tells that has just started. */
async function shown() {
  const api = await startPagesApi(database, ReadModelModule.forRoot({ sports: [hockey] }), HockeyModule);
  try {
    const [game] = await database.query<{ id: string }[]>('select id from game');
    const path = `/v1/hockey/games/${game!.id}`;
    const { asOf, stale } = (await answerOf(api, hockeyRoutes.hockeyGame, path)).provenance;
    return { asOf, stale, goals: (await goalsOfAll()).map(({ goals }) => goals) };
  } finally {
    await api.close();
  }
}
