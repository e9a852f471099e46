import { defineSource, TransientError } from '@fieldhouse/plugin-kit';
import { allTeams } from './club-lists.js';
import { details } from './details.feed.js';
import { games } from './games.feed.js';
import { nhlApiSettings } from './nhl-api.settings.js';
import { players } from './players.feed.js';
import { recordedPath } from './recorded-paths.js';
import { rosters } from './rosters.feed.js';
import { schedule } from './schedule.feed.js';
import { teams } from './teams.feed.js';
import { PAGES_HOST, REPORTS_HOST } from './words.js';

/** The NHL's own service: clubs, rosters, players with their careers, schedules, game logs, games play by play. */
export const nhlApi = defineSource({
  manifest: {
    id: 'nhl-api',
    title: 'NHL API',
    sport: 'hockey',
    owner: 'hockey',
    data: {
      licence: "NHL's terms",
      notice:
        'NHL and the NHL Shield are registered trademarks of the National Hockey League; statistics and portraits © NHL. ' +
        'Fieldhouse is not affiliated with the league.',
      termsUrl: 'https://www.nhl.com/info/terms-of-service',
    },
    hosts: [PAGES_HOST, REPORTS_HOST],
    // Limits are not published; others report refusals above some requests a second.
    rate: { requestsPerSecond: 5, burst: 5 },
  },
  settings: nhlApiSettings,
  files: ({ folder }) => folder,
  async check(ctx) {
    const { folder, issuers } = ctx.settings;
    if (folder === null && issuers.nhl !== 'nhl')
      return {
        ok: false,
        why: 'settings',
        mend: 'The API has the NHL only: set "folder" to recorded answers about a league of its own.',
      };
    if (folder !== null) {
      const found = await ctx.files.list(recordedPath);
      return found.length > 0
        ? { ok: true, remark: `${found.length} answers` }
        : {
            ok: false,
            why: 'settings',
            mend: `The folder ${folder} holds no answers (v1/standings/now.json, stats/rest/en/team.json): set "folder" to another.`,
          };
    }
    try {
      await allTeams(ctx);
      return { ok: true };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return error instanceof TransientError
        ? { ok: false, why: 'retryLater', mend: `The NHL's API is not reachable: ${reason}` }
        : { ok: false, why: 'settings', mend: `The NHL's API does not answer as it did: ${reason}` };
    }
  },
  feeds: [teams, rosters, players, schedule, games, details],
});
