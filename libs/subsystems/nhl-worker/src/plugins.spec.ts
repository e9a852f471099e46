import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@fieldhouse/config';
import { createPluginHost, sourceSettings, type Plugin } from '@fieldhouse/pipeline';
import { afterAll, describe, expect, it } from '@jest/globals';
import { nhlInstallations } from './installations.js';
import { nhlWorkerSettings } from './nhl-worker.settings.js';
import * as plugins from './plugins.js';
import { nhlPlugins } from './registered-plugins.js';

const lines = readFileSync(new URL('plugins.ts', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name, folder] = /^export \{ (\w+) \} from '@fieldhouse\/(?:source|processor)-([\w-]+)';$/.exec(line) ?? [];
    return name === undefined || folder === undefined ? [] : [{ name, folder }];
  });

describe('the plugins of hockey', () => {
  const root = mkdtempSync(join(tmpdir(), 'nhl-plugins-'));
  const [demo, replay] = [join(root, 'demo'), join(root, 'replay')];
  mkdirSync(join(demo, 'hockey'), { recursive: true });
  mkdirSync(join(replay, 'hockey/api'), { recursive: true });
  afterAll(() => rmSync(root, { recursive: true }));

  function installed(environment: Readonly<Record<string, string>>) {
    const { sources, 'nhl-worker': own } = readSettings([sourceSettings, nhlWorkerSettings], environment);
    return createPluginHost({ plugins: nhlPlugins, installations: nhlInstallations(sources, own) }).installations;
  }
  const ids = (environment: Readonly<Record<string, string>>) => [...installed(environment).keys()];

  it('[P01] are registered by one line each, and each has the id of its folder', () => {
    const registered = new Map<string, Plugin>(Object.entries(plugins));
    expect(lines.map(({ name }) => name).sort()).toEqual([...registered.keys()].sort());
    const folders = new Map(lines.map(({ name, folder }) => [registered.get(name)!, folder]));
    expect(() => createPluginHost({ plugins: nhlPlugins, installations: [], folders })).not.toThrow();
  });

  it('fit together, whatever data they are set up to read', () => {
    expect(ids({})).toEqual([]);
    expect(ids({ FIELDHOUSE_DEMO_FOLDER: demo })).toEqual(['nhl-api-demo']);
    expect(ids({ FIELDHOUSE_REPLAY_FOLDER: replay })).toEqual(['nhl-api']);
    expect(ids({ FIELDHOUSE_LIVE: 'true' })).toEqual(['nhl-api']);
    const all = { FIELDHOUSE_DEMO_FOLDER: demo, FIELDHOUSE_REPLAY_FOLDER: replay, FIELDHOUSE_LIVE: 'true' };
    expect(ids(all)).toEqual(['nhl-api-demo', 'nhl-api']);
    expect(installed(all).get('nhl-api')?.settings).toMatchObject({ folder: join(replay, 'hockey/api') });
    expect(ids({ FIELDHOUSE_DEMO_FOLDER: root, FIELDHOUSE_REPLAY_FOLDER: root })).toEqual([]);
    const unpacked = { FIELDHOUSE_REPLAY_FOLDER: root, FIELDHOUSE_HOCKEY_FOLDER: join(replay, 'hockey/api') };
    expect(installed(unpacked).get('nhl-api')?.settings).toMatchObject({ folder: join(replay, 'hockey/api') });
  });

  it('[B23] [B28] begin at midnight in Los Angeles, and read the seasons that are named, unless told otherwise', () => {
    const live = { FIELDHOUSE_LIVE: 'true' };
    expect(installed(live).get('nhl-api')).toMatchObject({
      schedule: { cron: '0 0 * * *', timeZone: 'America/Los_Angeles', catchUp: 'last' },
      settings: { seasons: [], gameTypes: [2, 3] },
    });
    const told = {
      ...live,
      FIELDHOUSE_HOCKEY_CRON: '30 2 * * *',
      FIELDHOUSE_HOCKEY_TIME_ZONE: 'America/Toronto',
      FIELDHOUSE_HOCKEY_SEASONS: '2022-23,2023-24',
    };
    expect(installed(told).get('nhl-api')).toMatchObject({
      schedule: { cron: '30 2 * * *', timeZone: 'America/Toronto' },
      settings: { seasons: ['2022-23', '2023-24'] },
    });
  });
});
