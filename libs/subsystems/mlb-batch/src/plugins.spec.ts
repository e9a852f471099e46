import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createPluginHost } from '@fieldhouse/pipeline';
import { mlbInstallations } from './installations.js';
import * as plugins from './plugins.js';

const lines = readFileSync(new URL('plugins.ts', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name, folder] = /^export \{ (\w+) \} from '@fieldhouse\/(?:source|processor)-([\w-]+)';$/.exec(line) ?? [];
    return name === undefined || folder === undefined ? [] : [{ name, folder }];
  });

describe('the plugins of baseball', () => {
  it('[P01] are registered by one line each, and each has the id of its folder', () => {
    const registered = Object.entries(plugins).map(([name, { manifest }]) => ({ name, folder: manifest.id }));
    expect([...lines].sort(byName)).toEqual(registered.sort(byName));
  });

  it('fit together, whatever data they are set up to read', () => {
    const all = { demoFolder: '/demo', replayFolder: '/recorded', liveSeasons: [2019] };
    const choices = [{}, { demoFolder: '/demo' }, { liveSeasons: [2019] }, all];
    const ids = choices.map((choice) => {
      const host = createPluginHost({ plugins: Object.values(plugins), installations: mlbInstallations(choice) });
      return [...host.installations.keys()];
    });
    expect(ids).toEqual([
      [],
      ['retrosheet-demo'],
      ['player-register', 'retrosheet'],
      ['retrosheet-demo', 'player-register', 'retrosheet'],
    ]);
  });
});

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
