import { readFileSync } from 'node:fs';
import { settingsForm } from '@fieldhouse/plugin-kit';
import { describe, expect, it } from '@jest/globals';
import { mlbPlugins } from '@fieldhouse/mlb-batch';
import { pluginReference } from './plugin-reference.js';

describe('the generated reference', () => {
  it('[P05] has every setting of every installed plugin, with its meaning', () => {
    const text = readFileSync(new URL('../../docs/reference/plugins.md', import.meta.url), 'utf8');
    for (const plugin of mlbPlugins) {
      const [, after = ''] = text.split(`\`${plugin.manifest.id}\`: ${plugin.manifest.title}\n`);
      const [section = ''] = after.split('\n## ');
      for (const field of settingsForm(plugin.kind === 'source' ? plugin.settings : plugin.parameters))
        expect(section).toContain(`| \`${field.name}\` | ${field.title} | ${field.description} |`);
    }
    for (const plugin of mlbPlugins)
      expect(text).toContain(pluginReference([plugin]).split('\n\n').slice(2).join('\n\n'));
  });
});
