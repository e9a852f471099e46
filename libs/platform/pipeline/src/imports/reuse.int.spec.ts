import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RawObjectEntity, RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { club, externalId, fact } from '@fieldhouse/domain';
import { defineFeed, defineSource, readJson, type HttpOptions, type SourceContext } from '@fieldhouse/plugin-kit';
import { FolderLake } from '@fieldhouse/lake';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { engineWorld } from '../testing/engine-world/engine-world.js';
import { emptyDatabase } from '../testing/engine-world/state-dump.js';
import { TickingClock } from '../testing/engine-world/ticking-clock.js';
import { answers, startUpstream, type UpstreamServer } from '../testing/upstream-server.js';
import { importInstallation } from './importer.js';
import { previewImport } from './preview.js';

const base = 'https://api.shared.example';

/**
 * Both feeds plan with the list and read the club; the second is content with what others were told.
 * @param slices what each slice of the second reads
 */
function sharedReader(second: HttpOptions, slices: readonly (readonly string[])[] = [['club']]) {
  const feedOf = (name: string, after: readonly string[], options: HttpOptions, paths = [['club']] as typeof slices) =>
    defineFeed({
      name,
      title: name,
      raw: z.strictObject({ code: z.string() }),
      onDrift: 'stop',
      key: (raw) => raw.code,
      after,
      emits: [club],
      cursor: z.literal('read'),
      slices: async (ctx: SourceContext) => {
        await ctx.http.get(`${base}/list`, options);
        return paths.map((_, at) => ({ id: `part-${at}` }));
      },
      async *read({ id }, ctx) {
        for (const path of paths[Number(id.slice(5))]!)
          yield readJson(await ctx.http.get(`${base}/${path}`, options)) as { code: string };
      },
      advance: () => 'read' as const,
      translate: ({ code }) => [fact(club, { ref: externalId(name, code), sport: 'baseball', name: code })],
    });
  return defineSource({
    manifest: {
      id: 'shared-reader',
      title: 'Shared reader',
      sport: 'baseball',
      owner: 'Fieldhouse',
      data: { licence: 'CC0-1.0', notice: 'Invented.' },
      hosts: ['api.shared.example'],
      rate: { requestsPerSecond: 100, burst: 10 },
    },
    settings: z.strictObject({}),
    check: async () => ({ ok: true }),
    feeds: [feedOf('first', [], {}), feedOf('second', ['first'], second, slices)],
  });
}

let database: DataSource;
let upstream: UpstreamServer;
/** What upstream says by now: never the same twice. */
let said = 0;
const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-lake-'));
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
  upstream = await startUpstream((request, response) => answers.json({ code: `c${++said}` })(request, response));
});
afterAll(async () => {
  await upstream.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => emptyDatabase(database));

async function worldOf(second: HttpOptions, slices?: readonly (readonly string[])[]) {
  const world = await engineWorld({
    plugins: [sharedReader(second, slices)],
    installations: [{ source: 'shared-reader', settings: {} }],
    database,
    lake: await FolderLake.open(folder),
    clock: new TickingClock(),
    live: { upstreams: new Map([['api.shared.example', upstream.origin]]), politeness: { tries: 1 } },
  });
  await world.pipeline.start();
  await world.pipeline.stop();
  return world;
}

/** Paths asked for since the last look. */
let looked = 0;
function asked(): string[] {
  const paths = upstream.requests.slice(looked).map(({ path }) => path);
  looked = upstream.requests.length;
  return paths;
}
const ofAnImport = ['/list', '/club'];

describe('an answer that a feed of the import has already', () => {
  it('is read again from the lake where that is good enough; the next import asks again', async () => {
    const world = await worldOf({ reuse: true });
    const run = async () => {
      const { importId } = await importInstallation(world.parts, 'shared-reader', { trigger: 'person', mode: 'all' });
      await world.drain();
      return importId;
    };
    const importId = await run();
    expect(asked()).toEqual(ofAnImport);
    const read = await database.manager.find(RunEntity, { where: { importId }, order: { feed: 'ASC' } });
    expect(read.map(({ feed, state }) => [feed, state])).toEqual([
      ['first', 'succeeded'],
      ['second', 'succeeded'],
    ]);
    const inputs = await Promise.all(read.map(({ id }) => database.manager.findBy(RawObjectEntity, { runId: id })));
    expect(inputs[1]).toMatchObject([{ address: inputs[0]![0]!.address, hash: inputs[0]![0]!.hash, feed: 'second' }]);
    await run();
    expect(asked()).toEqual(ofAnImport);
  });

  it('[B20] is asked for once by slices that are read at the same time, and is an input of each of them', async () => {
    const slices = [['player', 'club'], ['player'], ['club', 'player', 'player'], ['other', 'player']];
    const world = await worldOf({ reuse: true }, slices);
    await importInstallation(world.parts, 'shared-reader', { trigger: 'person', mode: 'all' });
    await world.drain(slices.length);
    const paths = asked();
    expect([...paths].sort()).toEqual([...new Set(paths)].sort());
    expect(new Set(paths)).toEqual(new Set([...ofAnImport, '/player', '/other']));
    const runs = await database.manager.find(RunEntity, { where: { feed: 'second' }, order: { slice: 'ASC' } });
    expect(runs.map(({ state }) => state)).toEqual(slices.map(() => 'succeeded'));
    const inputs = await Promise.all(runs.map(({ id }) => database.manager.findBy(RawObjectEntity, { runId: id })));
    const read = inputs.map((of) => of.map(({ address, hash }) => `${address.split('/').at(-1)} ${hash}`).sort());
    const hashOf = new Map(read.flat().map((input) => input.split(' ') as [string, string]));
    expect(read).toEqual(slices.map((of) => [...new Set(of)].sort().map((path) => `${path} ${hashOf.get(path)}`)));
  });

  it('is asked for again where nothing is said, or where it is not of the kind that is expected', async () => {
    for (const second of [{}, { reuse: true, expect: 'text/csv' }]) {
      const world = await worldOf(second);
      await importInstallation(world.parts, 'shared-reader', { trigger: 'person', mode: 'all' });
      await world.drain();
      expect(asked().slice(0, 3)).toEqual([...ofAnImport, '/list']);
    }
  });

  it('is asked for again by a preview, which is of no import, and read by a replay as ever', async () => {
    const world = await worldOf({ reuse: true });
    const wish = { trigger: 'person', mode: 'all' } as const;
    await importInstallation(world.parts, 'shared-reader', wish);
    await world.drain();
    asked();
    await previewImport(world.parts, 'shared-reader', wish, new AbortController().signal);
    expect(asked()).toEqual(['/list', '/list']);
    await importInstallation(world.parts, 'shared-reader', { trigger: 'replay', mode: 'all' });
    await world.drain();
    expect(asked()).toEqual([]);
    expect(await database.manager.countBy(RunEntity, { state: 'succeeded', trigger: 'replay' })).toBe(2);
  });
});
