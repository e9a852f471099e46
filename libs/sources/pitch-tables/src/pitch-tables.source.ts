import { defineSource } from '@fieldhouse/plugin-kit';
import { pitches } from './pitches.feed.js';
import { pitchTablesSettings } from './pitch-tables.settings.js';

/** Tables of pitches that others made from MLB's data, each form by a map of its columns. */
export const pitchTables = defineSource({
  manifest: {
    id: 'pitch-tables',
    title: 'Recorded tables of pitches',
    sport: 'baseball',
    owner: 'baseball',
    data: {
      licence: "MLB's terms",
      notice:
        'Pitches: Copyright MLB Advanced Media, L.P. Use of any content acknowledges agreement to the terms posted at ' +
        'http://gdx.mlb.com/components/copyright.txt.',
      termsUrl: 'http://gdx.mlb.com/components/copyright.txt',
    },
    hosts: [],
    rate: { requestsPerSecond: 1 },
  },
  settings: pitchTablesSettings,
  files: ({ folder }) => folder,
  async check(ctx) {
    const { folder, files } = ctx.settings;
    const found = await ctx.files.list(new RegExp(files));
    if (found.length > 0) return { ok: true, remark: `${found.length} tables` };
    const mend = `No file below ${folder} is called like "files" says (${files}): mend "folder" or "files".`;
    return { ok: false, why: 'settings', mend };
  },
  feeds: [pitches],
});
