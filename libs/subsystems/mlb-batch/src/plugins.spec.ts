import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createPluginHost, type Plugin } from '@fieldhouse/pipeline';
import { mlbInstallations, type MlbSources } from './installations.js';
import * as plugins from './plugins.js';
import { mlbPlugins } from './registered-plugins.js';

const lines = readFileSync(new URL('plugins.ts', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name, folder] = /^export \{ (\w+) \} from '@fieldhouse\/(?:source|processor)-([\w-]+)';$/.exec(line) ?? [];
    return name === undefined || folder === undefined ? [] : [{ name, folder }];
  });

describe('the plugins of baseball', () => {
  it('[P01] are registered by one line each, and each has the id of its folder', () => {
    const registered = new Map<string, Plugin>(Object.entries(plugins));
    expect(lines.map(({ name }) => name).sort()).toEqual([...registered.keys()].sort());
    const folders = new Map(lines.map(({ name, folder }) => [registered.get(name)!, folder]));
    expect(() => createPluginHost({ plugins: mlbPlugins, installations: [], folders })).not.toThrow();
  });

  it('fit together, whatever data they are set up to read', () => {
    const installed = (choice: MlbSources) => [
      ...createPluginHost({ plugins: mlbPlugins, installations: mlbInstallations(choice) }).installations.keys(),
    ];
    const live = { nightly: { cron: '0 2 * * *', timeZone: 'America/New_York' } };
    const real = expect.arrayContaining(['player-register', 'retrosheet']);
    expect(installed({})).toEqual([]);
    const demo = ['retrosheet-demo', 'player-register-demo', 'mlb-stats-api-demo', 'statcast-demo'];
    expect(installed({ demoFolder: '/demo' })).toEqual(demo);
    expect(installed({ live })).toEqual(real);
    expect(installed({ replayFolder: '/recorded' })).toEqual(real);
    const all = { demoFolder: '/demo', replayFolder: '/recorded', live };
    expect(installed(all)).toEqual([...demo, ...installed({ replayFolder: '/recorded' })]);
  });
});
