import { RejectEntity, RunEntity, RunLogEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { importInstallation } from '../imports/importer.js';
import { engineWorld, type World } from '../testing/engine-world/engine-world.js';
import { emptyDatabase } from '../testing/engine-world/state-dump.js';
import { hostile, type Trick } from '../testing/hostile/hostile.source.js';
import { startHostileUpstream } from '../testing/hostile/hostile-upstream.js';
import type { UpstreamServer } from '../testing/upstream-server.js';

const canary = 'canary-4f1c9a';
let database: DataSource;
let upstream: UpstreamServer;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
  upstream = await startHostileUpstream();
});
afterAll(() => upstream.close());
beforeEach(() => emptyDatabase(database));

async function importWith(trick: Trick): Promise<World> {
  const world = await engineWorld({
    plugins: [hostile],
    installations: [{ source: 'hostile', settings: { trick, token: canary } }],
    database,
    live: { upstreams: new Map([['api.hostile.example', upstream.origin]]), politeness: { tries: 1 } },
  });
  await world.pipeline.start();
  await world.pipeline.stop();
  await importInstallation(world.parts, 'hostile', { trigger: 'person' });
  await world.drain();
  return world;
}

const theRun = () => database.manager.findOneByOrFail(RunEntity, { installation: 'hostile' });

describe('a hostile source', () => {
  it.each(['host-not-declared', 'plain-http', 'file-outside'] as const)(
    'that tries %s fails, and no more',
    async (trick) => {
      await importWith(trick);
      expect(await theRun()).toMatchObject({ state: 'failed', recordsIn: 0 });
    },
  );

  it.each(['secret-in-error', 'secret-in-log', 'drifts'] as const)('that tries %s leaks no secret', async (trick) => {
    const { lines } = await importWith(trick);
    const kept = [
      await database.manager.find(RunEntity),
      await database.manager.find(RunLogEntity),
      await database.manager.find(RejectEntity),
      lines,
    ];
    expect(JSON.stringify(kept)).not.toContain(canary);
  });

  it.each([
    ['throws-in-translate', 3, 2, 1, 0],
    ['throws-skip', 3, 2, 1, 0],
    ['drifts', 4, 3, 1, 0],
    ['refers-to-nobody', 3, 0, 3, 0],
    ['same-key-twice', 6, 3, 0, 3],
  ] as const)('that tries %s costs the records that are bad, all counted', async (trick, ...counts) => {
    const { lines } = await importWith(trick);
    const { state, recordsIn, recordsOut, rejected, duplicate } = await theRun();
    expect([state, recordsIn, recordsOut, rejected, duplicate]).toEqual(['succeeded', ...counts]);
    const bugs = lines.filter((line) => line['alarm'] === 'plugin-bug');
    expect(bugs).toHaveLength(trick === 'throws-in-translate' ? 1 : 0);
  });

  it('that throws what is no error fails with an alarm', async () => {
    const { lines } = await importWith('throws-no-error');
    expect(await theRun()).toMatchObject({ state: 'failed' });
    expect(lines.filter((line) => line['alarm'] === 'plugin-bug')).not.toEqual([]);
  });

  it('that names a slice twice gets no run at all', async () => {
    const { lines } = await importWith('slices-twice');
    expect(await database.manager.count(RunEntity)).toBe(0);
    expect(JSON.stringify(lines)).toContain('two slices have the id');
  });

  it('that ignores the signal is left within a second, and its run is given back', async () => {
    const world = await engineWorld({
      plugins: [hostile],
      installations: [{ source: 'hostile', settings: { trick: 'ignores-abort', token: canary } }],
      database,
    });
    await world.pipeline.start();
    await world.pipeline.stop();
    await importInstallation(world.parts, 'hostile', { trigger: 'person' });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    const start = performance.now();
    await world.queue.drain(1, stop.signal);
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(await theRun()).toMatchObject({ state: 'waiting', lease: null, attempts: 1 });
  });
});
