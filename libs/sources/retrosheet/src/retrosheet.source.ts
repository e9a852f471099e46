import { defineSource, TransientError } from '@fieldhouse/plugin-kit';
import { games } from './games.feed.js';
import { retrosheetSettings } from './retrosheet.settings.js';
import { rosters } from './rosters.feed.js';
import { origins } from './source-files.js';

/** Retrosheet's event files: who played, and what happened, play by play, since 1910. */
export const retrosheet = defineSource({
  manifest: {
    id: 'retrosheet',
    title: 'Retrosheet play by play',
    sport: 'baseball',
    owner: 'baseball',
    data: {
      licence: 'Free for any use with the notice',
      notice:
        'The information used here was obtained free of charge from and is copyrighted by Retrosheet. ' +
        'Interested parties may contact Retrosheet at www.retrosheet.org.',
      termsUrl: 'https://www.retrosheet.org/notice.txt',
    },
    hosts: ['www.retrosheet.org', 'retrosheet.org'],
    rate: { requestsPerSecond: 1 },
  },
  settings: retrosheetSettings,
  files: ({ folder }) => folder,
  async check(ctx) {
    const { folder, seasons } = ctx.settings;
    if (folder === null && seasons === null) {
      return {
        ok: false,
        why: 'settings',
        mend: 'Set "folder" to a folder of event files, or name the "seasons" to fetch.',
      };
    }
    try {
      const [first] = await origins(ctx);
      const files = (await first?.files()) ?? [];
      if (files.length > 0) return { ok: true, remark: `found ${files[0]!.name}` };
    } catch (error) {
      if (error instanceof TransientError)
        return { ok: false, why: 'retryLater', mend: `Not reachable: ${error.message}` };
      const reason = error instanceof Error ? error.message : String(error);
      return { ok: false, why: 'settings', mend: `Mend "${folder === null ? 'address' : 'folder'}": ${reason}` };
    }
    return {
      ok: false,
      why: 'settings',
      mend: `No event, roster or team file (2019ANA.EVA, ANA2019.ROS, TEAM2019) lies at ${folder ?? ctx.settings.address}.`,
    };
  },
  feeds: [rosters, games],
});
