import { game, league, person, season } from '@fieldhouse/domain';
import { hockeyGame } from '@fieldhouse/domain/hockey';
import { defineFeed } from '@fieldhouse/plugin-kit';
import { answerOf, rowsIn } from './answers.js';
import { scheduleOptions } from './club-paths.js';
import { clubSeasons, type ClubSeason } from './club-seasons.js';
import { leagueClubs } from './league-clubs.js';
import { gameHead } from './listed-game.schema.js';
import type { NhlApiSettings } from './nhl-api.settings.js';
import { termsOf } from './raw-terms.schema.js';
import { afterSlice, readCursor, type ReadCursor } from './read-cursor.js';
import {
  aboutScheduledGame,
  rawScheduledGame,
  rawScheduledGameOf,
  scheduledGameKey,
  translateScheduledGame,
  type RawScheduledGame,
} from './scheduled-game.translate.js';
import { labelOf } from './season-numbers.js';

/** Games and how they ended: of each club those at home, so that each game is read once. */
export const schedule = defineFeed<NhlApiSettings, RawScheduledGame, ClubSeason, ReadCursor>({
  name: 'schedule',
  title: 'Games and their scores',
  after: ['players'],
  raw: rawScheduledGame,
  onDrift: 'quarantine',
  key: scheduledGameKey,
  about: aboutScheduledGame,
  emits: [league, season, person, game, hockeyGame],
  cursor: readCursor,
  slices: (ctx, done) =>
    clubSeasons(ctx, done, { match: /^(v1\/(roster|club-schedule-season)|stats)\//, byGameTypes: true }),
  async *read(slice, ctx) {
    const [paths, options] = scheduleOptions(ctx, slice);
    const body = await answerOf(ctx, paths, options);
    if (body === null) {
      yield { absent: `there is no schedule of ${slice.club} in ${labelOf(slice.season)}`, path: paths[0]! };
      return;
    }
    const terms = termsOf(ctx.settings);
    const clubs = await leagueClubs(ctx, terms);
    for (const row of rowsIn(body, 'games')) {
      ctx.signal.throwIfAborted();
      const { data } = gameHead.safeParse(row);
      const isOurs =
        data === undefined ||
        (data.homeTeam.abbrev === slice.club && (ctx.settings.gameTypes as readonly number[]).includes(data.gameType));
      if (isOurs) yield rawScheduledGameOf(row, terms, clubs);
    }
  },
  advance: afterSlice,
  translate: translateScheduledGame,
});
