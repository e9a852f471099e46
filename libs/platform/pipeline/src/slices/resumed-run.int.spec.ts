import { RawObjectEntity, RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { MemoryLake } from '../context/testing/memory-lake.js';
import { importInstallation } from '../imports/importer.js';
import { workedByTheDying } from '../testing/engine-world/dying-workers.js';
import { emptyDatabase, stateOf } from '../testing/engine-world/state-dump.js';
import { tinyLeague } from '../testing/tiny-league/tiny-league.source.js';
import { tinyClubs, tinyGames } from '../testing/tiny-league/tiny-upstream.js';
import { answers, startUpstream, type UpstreamServer } from '../testing/upstream-server.js';

const all = tinyGames(2019);
let database: DataSource;
let upstream: UpstreamServer;
/** How often the games were asked for. Each time the first game has gone: a position in one list is none in the next. */
let asked = 0;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
  upstream = await startUpstream((request, response) =>
    answers.json(request.url === '/clubs' ? tinyClubs : all.slice(asked++))(request, response),
  );
});
afterAll(() => upstream.close());

it('a run that was interrupted goes on in what it read: upstream that says less by now costs no record', async () => {
  const resumed: number[] = [];
  for (let transaction = 10; transaction <= 13; transaction += 1) {
    await emptyDatabase(database);
    asked = 0;
    await workedByTheDying({
      options: {
        plugins: [tinyLeague],
        installations: [{ source: 'tiny-league', settings: { seasons: [2019] } }],
        database,
        lake: new MemoryLake(),
        live: { upstreams: new Map([['api.tiny.example', upstream.origin]]), politeness: { tries: 1 } },
        tuning: { recordsAChunk: 3 },
      },
      deaths: [{ transaction, committed: true }],
      ask: (parts) => importInstallation(parts, 'tiny-league', { trigger: 'person' }),
    });
    const run = await database.manager.findOneByOrFail(RunEntity, { feed: 'games' });
    const read = all.slice(asked - 1).length;
    expect([transaction, run.state, run.recordsIn, run.recordsOut]).toEqual([transaction, 'succeeded', read, read]);
    expect((await stateOf(database))['game']).toHaveLength(read);
    expect(await database.manager.countBy(RawObjectEntity, { runId: run.id })).toBe(1);
    if (run.attempts > 1 && asked === 1) resumed.push(transaction);
  }
  expect(resumed.length).toBeGreaterThan(1);
}, 120_000);
