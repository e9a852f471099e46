import { headShot, person, season, teamSeason } from '@fieldhouse/domain';
import { publishedGoaltending, publishedSkating } from '@fieldhouse/domain/hockey';
import { defineFeed } from '@fieldhouse/plugin-kit';
import { answerOf } from './answers.js';
import { clubSeasons, rosterSeasons, type ClubSeason } from './club-seasons.js';
import { leagueClubs } from './league-clubs.js';
import type { NhlApiSettings } from './nhl-api.settings.js';
import { aboutPlayer, playerKey, rawPlayer, rawPlayerOf, translatePlayer, type RawPlayer } from './player.translate.js';
import { termsOf } from './raw-terms.schema.js';
import { afterSlice, readCursor, type ReadCursor } from './read-cursor.js';
import { playerIds } from './roster.schema.js';

/** Who the players of the rosters are, and what they did in each season, as published. */
export const players = defineFeed<NhlApiSettings, RawPlayer, ClubSeason, ReadCursor>({
  name: 'players',
  title: 'Players and their careers',
  after: ['rosters'],
  raw: rawPlayer,
  onDrift: 'quarantine',
  key: playerKey,
  about: aboutPlayer,
  emits: [season, teamSeason, person, headShot, publishedSkating, publishedGoaltending],
  cursor: readCursor,
  slices: (ctx, done) =>
    clubSeasons(ctx, done, { match: /^(v1\/(roster\/|club-stats\/|player\/\d+\/landing)|stats\/)/ }),
  async *read(slice, ctx) {
    const terms = termsOf(ctx.settings);
    const clubs = await leagueClubs(ctx, terms);
    const seasons = await rosterSeasons(ctx);
    for (const id of await playerIds(ctx, slice)) {
      ctx.signal.throwIfAborted();
      const path = `v1/player/${id}/landing`;
      // Who is on the rosters of two seasons is asked for once.
      const landing = await answerOf(ctx, path, { reuse: true });
      if (landing === null) yield { absent: `there is no page of player ${id}`, path };
      else yield rawPlayerOf({ terms, id, landing, clubs, rosterSeasons: seasons });
    }
  },
  advance: afterSlice,
  translate: translatePlayer,
});
