import { club, game, league, season } from '@fieldhouse/domain';
import { defineFeed, fileSlices, type FileSlice, type SourceContext } from '@fieldhouse/plugin-kit';
import { askedBody, recordedBody } from './api-body.js';
import { leagueClubs } from './league-clubs.js';
import { afterSlice, monthsToRead, nameOf, readCursor, type Period, type ReadCursor } from './periods.js';
import { termsOf } from './raw-terms.schema.js';
import { recordedPaths } from './recorded-paths.js';
import {
  aboutScheduledGame,
  finalGames,
  rawScheduledGame,
  rawScheduledGameOf,
  scheduledGameKey,
  translateScheduledGame,
  type RawScheduledGame,
} from './scheduled-game.js';
import type { StatsApiSettings } from './stats-api.settings.js';

/** Which games were played, and how they ended. */
export const schedule = defineFeed<StatsApiSettings, RawScheduledGame, FileSlice | Period, ReadCursor>({
  name: 'schedule',
  title: 'Games and their scores',
  after: ['teams'],
  raw: rawScheduledGame,
  onDrift: 'quarantine',
  key: scheduledGameKey,
  about: aboutScheduledGame,
  emits: [league, season, club, game],
  cursor: readCursor,
  async slices(ctx, done) {
    if (ctx.settings.folder === null) return monthsToRead(ctx, done?.through ?? null);
    return fileSlices(ctx, recordedPaths.schedule, done);
  },
  async *read(slice, ctx) {
    const terms = termsOf(ctx.settings);
    const clubs = await leagueClubs(ctx);
    for (const listed of finalGames(nameOf(slice), await bodyOf(slice, ctx), ctx.settings)) {
      ctx.signal.throwIfAborted();
      yield rawScheduledGameOf(listed, terms, clubs);
    }
  },
  advance: afterSlice,
  translate: translateScheduledGame,
});

function bodyOf(slice: FileSlice | Period, ctx: SourceContext<StatsApiSettings>): Promise<unknown> {
  return 'path' in slice ? recordedBody(ctx, slice.path) : scheduleBody(ctx, slice);
}

/** What was played in a period. */
export function scheduleBody(ctx: SourceContext<StatsApiSettings>, { id, from, to }: Period): Promise<unknown> {
  const query = { sportId: '1', startDate: from, endDate: to, gameTypes: ctx.settings.gameTypes.join(',') };
  return askedBody(ctx, '/api/v1/schedule', query, `schedule/${id}.json`);
}
