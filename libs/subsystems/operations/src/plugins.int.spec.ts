import { RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { createPluginHost, type Installation } from '@fieldhouse/pipeline';
import { hostile, tinyLeague } from '@fieldhouse/pipeline/testing';
import { settingsForm } from '@fieldhouse/plugin-kit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { startOperationsApi, type OperationsApi } from './testing/operations-api.js';

const canary = 'canary-Ünd 4711';
const installations: readonly Installation[] = [
  { source: 'tiny-league', settings: { seasons: [1, 2], apiKey: canary }, dataNotice: 'Invented, all of it.' },
  {
    source: 'hostile',
    settings: { trick: 'none', token: canary },
    schedule: { cron: '0 6 * * *', timeZone: 'America/New_York', catchUp: 'last' },
  },
];

let database: DataSource;
let api: OperationsApi;

beforeAll(async () => {
  database = (await testDatabase()).dataSource;
  const run = (id: string, minute: number, state: 'succeeded' | 'failed') =>
    database.manager.create(RunEntity, {
      id,
      installation: 'tiny-league',
      plugin: 'tiny-league',
      feed: 'games',
      slice: id,
      trigger: 'person',
      state,
      attempts: 1,
      recordsIn: 0,
      recordsOut: 0,
      rejected: 0,
      duplicate: 0,
      rowsInserted: 0,
      rowsUpdated: 0,
      rowsUnchanged: 0,
      rowsByKind: {},
      position: 0,
      importId: id,
      parameters: {},
      codeVersion: 'abc',
      createdAt: new Date(Date.UTC(2026, 3, 1, 12, minute)),
      startedAt: new Date(Date.UTC(2026, 3, 1, 12, minute)),
      endedAt: new Date(Date.UTC(2026, 3, 1, 12, minute, 30)),
    });
  await database.manager.save([
    run('01900000-0000-7000-8000-000000000001', 1, 'succeeded'),
    run('01900000-0000-7000-8000-000000000002', 2, 'failed'),
  ]);
  api = await startOperationsApi(database, createPluginHost({ plugins: [tinyLeague, hostile], installations }));
});
afterAll(() => api.close());

const check = (settings: Record<string, string>, more: object = {}, plugin = 'hostile') =>
  api.ask('POST', `/v1/operations/plugins/${plugin}/settings-check`, { body: { settings, ...more } });

describe('the plugins page', () => {
  it('[P05] shows every field of each schema, the installed values, and of a secret only that it is set', async () => {
    const { status, body } = await api.ask('GET', '/v1/operations/plugins');
    expect(status).toBe(200);
    const [tiny, tricky] = body.plugins;
    for (const [shown, { settings }] of [
      [tiny, tinyLeague],
      [tricky, hostile],
    ] as const)
      expect(shown.settings.map(({ name }: { name: string }) => name)).toEqual(
        settingsForm(settings).map(({ name }) => name),
      );
    expect(tiny.installations[0]).toMatchObject({ id: 'tiny-league', notice: 'Invented, all of it.' });
    expect(tiny.installations[0]).toMatchObject({ values: { seasons: '1, 2' }, secrets: ['apiKey'], schedule: null });
    expect(tricky.settings[1]).toMatchObject({ name: 'token', type: 'secret', default: null });
    expect(tricky.installations[0]).toMatchObject({
      values: { trick: 'none' },
      schedule: '0 6 * * * America/New_York',
    });
    expect(JSON.stringify(body)).not.toContain('4711');
  });

  it('says when each installation ran last and how it ended', async () => {
    const { body } = await api.ask('GET', '/v1/operations/plugins');
    expect(body.plugins[0].installations[0].lastRun).toEqual({
      id: '01900000-0000-7000-8000-000000000002',
      state: 'failed',
      at: '2026-04-01T12:02:30.000Z',
    });
    expect(body.plugins[1].installations[0].lastRun).toBeNull();
  });

  it('[P05] tries settings out by the schema: faults name the field, good ones come back as they are read', async () => {
    const wrong = await check({ seasons: '1, two' }, {}, 'tiny-league');
    expect(wrong.body).toMatchObject({ ok: false, settings: null });
    expect(wrong.body.faults).toMatchObject([{ where: 'seasons.1' }]);
    const right = await check({ seasons: '3,4', apiKey: 'k' }, {}, 'tiny-league');
    expect(right.body).toMatchObject({ ok: true, faults: [], settings: { seasons: '3, 4' } });
  });

  it('[P05] takes the secret of the installation where it is left empty, and changes nothing', async () => {
    expect((await check({ trick: 'none', token: '' })).body.faults).toMatchObject([{ where: 'token' }]);
    expect((await check({ trick: 'none', token: '' }, { installation: 'hostile' })).body).toEqual({
      ok: true,
      faults: [],
      settings: { trick: 'none' },
    });
    await check({ trick: 'drifts', token: 'other' });
    const { body } = await api.ask('GET', '/v1/operations/plugins');
    expect(body.plugins[1].installations[0].values).toEqual({ trick: 'none' });
  });

  it('says plainly what it does not know', async () => {
    const stranger = await check({ trick: 'none', token: 't', nonsense: 'x', 'toString.x': 'y' });
    expect(stranger.body.faults).toEqual([
      { where: 'nonsense', message: 'is no setting of this plugin' },
      { where: 'toString.x', message: 'is no setting of this plugin' },
    ]);
    expect(await check({}, {}, 'nobody')).toMatchObject({ status: 404, body: { code: 'operations.unknown-plugin' } });
    const foreign = await check({}, { installation: 'tiny-league' });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'operations.unknown-installation' } });
    expect((await check({ token: 'half \ud800' })).status).toBe(400);
  });

  it('[P05] [S07] [X05] lets no secret into an answer, a log line or a metric, right or wrong', async () => {
    const answers = [
      await check({ trick: 'none', token: canary }),
      await check({ trick: canary, token: canary }),
      await check({ token: canary, nonsense: 'x' }),
      await check({ token: canary }, { installation: 'nowhere' }),
      await check({ token: canary.repeat(1_000) }),
      await api.ask('GET', '/v1/operations/plugins'),
    ];
    const everything = [JSON.stringify(answers), ...api.lines, await api.metrics()].join('\n');
    expect(api.lines.length).toBeGreaterThan(0);
    expect(everything).not.toContain('4711');
  });

  it('is for operators only', async () => {
    expect((await api.ask('GET', '/v1/operations/plugins', { as: 'nobody' })).status).toBe(401);
  });
});
