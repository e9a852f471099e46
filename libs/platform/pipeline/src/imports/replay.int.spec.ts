import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataImportEntity, RawObjectEntity, RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { FolderLake } from '@fieldhouse/lake';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { engineWorld } from '../testing/engine-world/engine-world.js';
import { TickingClock } from '../testing/engine-world/ticking-clock.js';
import { emptyDatabase, stateOf } from '../testing/engine-world/state-dump.js';
import { tinyLeague } from '../testing/tiny-league/tiny-league.source.js';
import { startTinyUpstream } from '../testing/tiny-league/tiny-upstream.js';
import type { UpstreamServer } from '../testing/upstream-server.js';
import { answers } from '../testing/upstream-server.js';
import { importInstallation } from './importer.js';

let database: DataSource;
let upstream: UpstreamServer;
let lake: FolderLake;
/** One for all worlds of this file: what happens later has a later time. */
const clock = new TickingClock();
const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-lake-'));

beforeAll(async () => {
  database = (await testDatabase()).dataSource;
  upstream = await startTinyUpstream();
  lake = await FolderLake.open(folder);
});
afterAll(async () => {
  await upstream.close();
  rmSync(folder, { recursive: true, force: true });
});

async function world(seasons: readonly number[], upstreams?: ReadonlyMap<string, string>) {
  const made = await engineWorld({
    plugins: [tinyLeague],
    installations: [{ source: 'tiny-league', settings: { seasons } }],
    database,
    lake,
    clock,
    live: { upstreams: upstreams ?? new Map([['api.tiny.example', upstream.origin]]), politeness: { tries: 1 } },
  });
  await made.pipeline.start();
  await made.pipeline.stop();
  return made;
}

const comparable = ({ club, game, runs, rejects }: Record<string, unknown[]>) => ({ club, game, runs, rejects });

describe('an import', () => {
  it('[X06] replayed from the lake alone into an empty database gives the same rows', async () => {
    const live = await world([2018, 2019]);
    await importInstallation(live.parts, 'tiny-league', { trigger: 'person' });
    await live.drain();
    const first = await stateOf(database);
    expect(first['game']).toHaveLength(24);
    expect(await database.manager.count(RawObjectEntity)).toBe(3);
    const asked = upstream.requests.length;

    await emptyDatabase(database);
    const offline = await world([2018, 2019], new Map([['api.tiny.example', 'http://127.0.0.1:9']]));
    await importInstallation(offline.parts, 'tiny-league', { trigger: 'replay', mode: 'all' });
    await offline.drain();
    expect(comparable(await stateOf(database))).toEqual(comparable(first));
    expect(upstream.requests).toHaveLength(asked);
  });

  it('goes on from its checkpoint: what was read is not asked for again', async () => {
    await emptyDatabase(database);
    const made = await world([2018]);
    await importInstallation(made.parts, 'tiny-league', { trigger: 'schedule' });
    await made.drain();
    const more = await world([2018, 2019]);
    await importInstallation(more.parts, 'tiny-league', { trigger: 'schedule' });
    await more.drain();
    const runs = await database.manager.find(RunEntity, { order: { feed: 'ASC', slice: 'ASC' } });
    expect(runs.map(({ feed, slice }) => `${feed} ${slice}`)).toEqual(['clubs all', 'games 2018', 'games 2019']);
  });

  it('waits for its upstream: tries a slice again later, and the feed after it only then', async () => {
    await emptyDatabase(database);
    const made = await world([2018]);
    upstream.next(answers.status(503));
    await importInstallation(made.parts, 'tiny-league', { trigger: 'person' });
    await made.drain();
    const [run] = await database.manager.find(RunEntity);
    expect(run).toMatchObject({ feed: 'clubs', state: 'waiting', transientFailures: 1 });
    expect(run?.error).toContain('503');
    made.clock.pass(3_600_000);
    await made.watch();
    const states = await database.manager.find(RunEntity, { order: { createdAt: 'ASC' } });
    expect(states.map(({ feed, state, attempts }) => [feed, state, attempts])).toEqual([
      ['clubs', 'succeeded', 2],
      ['games', 'succeeded', 1],
    ]);
  });

  it('ends as failed where upstream says no for good, and is joined by who asks for the same meanwhile', async () => {
    await emptyDatabase(database);
    const made = await world([2018]);
    upstream.next(answers.status(403));
    const one = await importInstallation(made.parts, 'tiny-league', { trigger: 'person' });
    const two = await importInstallation(made.parts, 'tiny-league', { trigger: 'schedule' });
    expect(two).toEqual({ importId: one.importId, joined: true });
    await made.drain();
    expect(await database.manager.findOneByOrFail(DataImportEntity, { id: one.importId })).toMatchObject({
      state: 'failed',
    });
  });
});
