import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operationsRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { mlbPlugins } from '@fieldhouse/mlb-batch';
import { nhlPlugins } from '@fieldhouse/nhl-worker';
import { settingsForm } from '@fieldhouse/plugin-kit';
import { startApi } from './start-api.js';
import { apiUnderTest, personOf, type ApiUnderTest } from './testing/api-under-test.js';

let api: ApiUnderTest;
let cookie: string;

describe('the installed plugins', () => {
  beforeAll(async () => {
    api = await apiUnderTest({ FIELDHOUSE_DEMO_FOLDER: '/data/demo' });
    const operator = { title: 'operator', grants: [{ role: 'operator', stadium: null }] } as const;
    cookie = await (await personOf(api, operator))();
  });
  afterAll(() => api.nest.close());

  it('[P05] have a form field for every setting of their schema, filled as the environment declares them', async () => {
    const answer = await api.nest.inject({ url: operationsRoutes.plugins.path, headers: { cookie } });
    const { plugins } = answer.json<RouteOutput<typeof operationsRoutes.plugins>>();
    const shown = plugins.map(({ id, settings }) => [id, settings.map(({ name }) => name)] as const);
    expect(new Map(shown)).toEqual(
      new Map(
        [...mlbPlugins, ...nhlPlugins].map((plugin) => {
          const schema = plugin.kind === 'source' ? plugin.settings : plugin.parameters;
          return [plugin.manifest.id, settingsForm(schema).map(({ name }) => name)];
        }),
      ),
    );
    const installed = plugins.flatMap(({ installations }) => installations);
    expect(installed.find(({ id }) => id === 'retrosheet-demo')).toMatchObject({
      notice: expect.stringContaining('invented'),
      values: { folder: '/data/demo', 'league.key': 'harbor', 'league.fictional': 'true', issuer: 'harbor' },
      secrets: [],
    });
  });

  it('[P05] are checked before anything starts, and the variable that is wrong is named', async () => {
    const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere', FIELDHOUSE_LIVE_SEASONS: 'last year' };
    await expect(startApi(env)).rejects.toThrow(/FIELDHOUSE_LIVE_SEASONS: must be years joined by commas/);
    const live = { ...env, FIELDHOUSE_LIVE: 'true', FIELDHOUSE_LIVE_SEASONS: '1850' };
    await expect(startApi(live)).rejects.toThrow(/installation "retrosheet": settings\.seasons\.0: /);
  });
});
