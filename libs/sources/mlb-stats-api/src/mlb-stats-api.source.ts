import { defineSource, TransientError } from '@fieldhouse/plugin-kit';
import { askedBody } from './api-body.js';
import { games } from './games.feed.js';
import { hasOwnClubs } from './league-clubs.js';
import { recordedPaths } from './recorded-paths.js';
import { schedule } from './schedule.feed.js';
import { statsApiSettings } from './stats-api.settings.js';
import { teams } from './teams.feed.js';
import { transactions } from './transactions.feed.js';

/** MLB's own service: transactions, schedules, and games pitch by pitch. */
export const mlbStatsApi = defineSource({
  manifest: {
    id: 'mlb-stats-api',
    title: 'MLB StatsAPI',
    sport: 'baseball',
    owner: 'baseball',
    data: {
      licence: "MLB's terms",
      notice:
        'Transactions and games: Copyright MLB Advanced Media, L.P. Use of any content acknowledges agreement to the terms ' +
        'posted at http://gdx.mlb.com/components/copyright.txt.',
      termsUrl: 'http://gdx.mlb.com/components/copyright.txt',
    },
    hosts: ['statsapi.mlb.com'],
    rate: { requestsPerSecond: 1 },
  },
  settings: statsApiSettings,
  files: ({ folder }) => folder,
  async check(ctx) {
    const { folder } = ctx.settings;
    if (folder === null && hasOwnClubs(ctx.settings)) {
      const mend = 'MLB has the majors only: set "folder" to recorded answers about a league of its own.';
      return { ok: false, why: 'settings', mend };
    }
    if (folder !== null) {
      const found = await ctx.files.list();
      const known = found.filter((path) => Object.values(recordedPaths).some((pattern) => pattern.test(path)));
      return known.length > 0
        ? { ok: true, remark: `${known.length} answers` }
        : {
            ok: false,
            why: 'settings',
            mend: `The folder ${folder} holds no answers (transactions/201906.json, game/565000.json): set "folder" to another.`,
          };
    }
    try {
      await askedBody(ctx, '/api/v1/sports/1', {}, 'sports/1.json');
      return { ok: true };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return error instanceof TransientError
        ? { ok: false, why: 'retryLater', mend: `The StatsAPI is not reachable: ${reason}` }
        : { ok: false, why: 'settings', mend: `The StatsAPI does not answer as it did: ${reason}` };
    }
  },
  feeds: [teams, transactions, schedule, games],
});
