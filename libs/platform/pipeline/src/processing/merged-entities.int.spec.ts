import { RunEntity, WatermarkEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { defineFeed, defineSource } from '@fieldhouse/plugin-kit';
import { expect, it } from '@jest/globals';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { importInstallation } from '../imports/importer.js';
import { engineWorld } from '../testing/engine-world/engine-world.js';
import { clubRuns, listLeague, listSeason, places, type RawGame } from '../testing/engine-world/list-league.js';
import { stateOf } from '../testing/engine-world/state-dump.js';

/** Says of two clubs that they are one, and nothing else. */
const clubRegister = defineSource({
  manifest: {
    id: 'club-register',
    title: 'Register of clubs',
    sport: 'baseball',
    owner: 'Fieldhouse',
    data: { licence: 'CC0-1.0', notice: 'Invented.' },
    hosts: [],
    rate: { requestsPerSecond: 1 },
  },
  settings: z.strictObject({}),
  check: async () => ({ ok: true }),
  feeds: [
    defineFeed({
      name: 'same',
      title: 'Clubs that are one',
      raw: z.array(z.string()),
      onDrift: 'stop',
      key: (ids) => ids.join(),
      emits: [],
      cursor: z.literal('read'),
      slices: async () => [{ id: 'all' }],
      async *read() {
        yield ['list:B', 'list:C'];
      },
      advance: () => 'read' as const,
      translate: (ids) => [{ claim: 'same', kind: 'club', ids, evidence: 'register' }],
    }),
  ],
});

const game = (id: string, home: string, year: number): RawGame => ({ id, year, day: Number(id), home, runs: 10 });

it('[A44] what was computed of two who turn out to be one is computed again, where one of them stands', async () => {
  const database = (await testDatabase()).dataSource;
  const slices = { one: [game('1', 'B', 2019), game('2', 'C', 2019), game('3', 'D', 2020)] };
  const world = await engineWorld({
    plugins: [listLeague({ clubs: ['A', 'B', 'C', 'D'], slices }), clubRegister, clubRuns, places],
    installations: [
      { source: 'list-league', settings: {} },
      { source: 'club-register', settings: {} },
    ],
    database,
  });
  await world.pipeline.start();
  await world.pipeline.stop();
  const read = async (source: string) => {
    await importInstallation(world.parts, source, { trigger: 'person', mode: 'all' });
    await world.drain();
  };
  const runs = async () =>
    ((await stateOf(database))['teamSeason'] as { season_id: string; nickname: string }[])
      .map((row) => `${row.season_id === listSeason(2019) ? 2019 : 2020} ${row.nickname}`)
      .sort();
  const computed = () => database.manager.countBy(RunEntity, { feed: IsNull(), installation: 'club-runs' });

  await read('list-league');
  expect([await runs(), await computed()]).toEqual([['2019 10', '2019 10', '2020 10'], 2]);
  await read('club-register');
  expect([await runs(), await computed()]).toEqual([['2019 20', '2020 10'], 3]);
  expect(await database.manager.countBy(WatermarkEntity, { source: 'club-register' })).toBe(0);
  await read('club-register');
  expect(await computed()).toBe(3);
});
