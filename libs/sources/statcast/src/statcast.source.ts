import { defineSource, TransientError } from '@fieldhouse/plugin-kit';
import { pitches, tableFile } from './pitches.feed.js';
import { statcastSettings } from './statcast.settings.js';

/** Every pitch of the major leagues since 2008, as Baseball Savant publishes them. */
export const statcast = defineSource({
  manifest: {
    id: 'statcast',
    title: 'Statcast pitches of Baseball Savant',
    sport: 'baseball',
    owner: 'baseball',
    data: {
      licence: "MLB's terms",
      notice:
        'Pitches: Copyright MLB Advanced Media, L.P. Use of any content acknowledges agreement to the terms posted at ' +
        'http://gdx.mlb.com/components/copyright.txt.',
      termsUrl: 'http://gdx.mlb.com/components/copyright.txt',
    },
    hosts: ['baseballsavant.mlb.com'],
    rate: { requestsPerSecond: 1 },
  },
  settings: statcastSettings,
  files: ({ folder }) => folder,
  async check(ctx) {
    const { folder, address } = ctx.settings;
    if (folder !== null) {
      const found = await ctx.files.list(tableFile);
      return found.length > 0
        ? { ok: true, remark: `${found.length} tables` }
        : {
            ok: false,
            why: 'settings',
            mend: `The folder ${folder} holds no .csv or .csv.gz: set "folder" to another.`,
          };
    }
    try {
      await ctx.http.get(new URL('/csv-docs', address).href, { as: 'csv-docs.html' });
      return { ok: true };
    } catch (error) {
      return error instanceof TransientError
        ? { ok: false, why: 'retryLater', mend: `Baseball Savant is not reachable: ${error.message}` }
        : { ok: false, why: 'settings', mend: `There is no Baseball Savant at ${address}: mend "address".` };
    }
  },
  feeds: [pitches],
});
