import { game } from '@fieldhouse/domain';
import { goaltendingGameLine, skatingGameLine } from '@fieldhouse/domain/hockey';
import { defineFeed } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { answerOf, rowsIn, type NhlContext } from './answers.js';
import { clubSeasons, type ClubSeason } from './club-seasons.js';
import {
  aboutLoggedGame,
  loggedGameKey,
  rawLoggedGame,
  rawLoggedGameOf,
  type RawLoggedGame,
} from './logged-game.schema.js';
import { translateLoggedGame } from './logged-game.translate.js';
import { leagueClubs } from './league-clubs.js';
import type { NhlApiSettings } from './nhl-api.settings.js';
import { termsOf } from './raw-terms.schema.js';
import { afterSlice, readCursor, type ReadCursor } from './read-cursor.js';
import { playerIds } from './roster.schema.js';

/** What each player of the rosters did in each of his games, with whatever club. */
export const games = defineFeed<NhlApiSettings, RawLoggedGame, ClubSeason, ReadCursor>({
  name: 'games',
  title: "Players' game logs",
  after: ['schedule'],
  raw: rawLoggedGame,
  onDrift: 'quarantine',
  key: loggedGameKey,
  about: aboutLoggedGame,
  emits: [game, skatingGameLine, goaltendingGameLine],
  cursor: readCursor,
  slices: (ctx, done) =>
    clubSeasons(ctx, done, {
      match: /^(v1\/(roster\/|club-stats\/|player\/\d+\/game-log)|stats\/)/,
      byGameTypes: true,
    }),
  async *read(slice, ctx) {
    const terms = termsOf(ctx.settings);
    const clubs = await leagueClubs(ctx, terms);
    for (const id of await playerIds(ctx, slice))
      for await (const { gameType, body } of logsOf(ctx, id, slice.season))
        for (const row of rowsIn(body, 'gameLog')) {
          ctx.signal.throwIfAborted();
          yield rawLoggedGameOf({ terms, season: slice.season, gameType, player: id, row, clubs });
        }
  },
  advance: afterSlice,
  translate: translateLoggedGame,
});

/** In every log: of which seasons he has which logs. */
const index = z.looseObject({
  playerStatsSeasons: z.array(z.looseObject({ season: z.int(), gameTypes: z.array(z.int()) })),
});

/** A log that is not there is one without games. The first that is there says which others are: half are not asked for. */
async function* logsOf(ctx: NhlContext, player: number, season: number) {
  let known: readonly number[] | undefined;
  for (const gameType of [...ctx.settings.gameTypes].sort((one, other) => order(one) - order(other))) {
    if (known !== undefined && !known.includes(gameType)) continue;
    const body = await answerOf(ctx, `v1/player/${player}/game-log/${season}/${gameType}`, { reuse: true });
    if (body === null) continue;
    yield { gameType, body };
    known ??= index.safeParse(body).data?.playerStatsSeasons.find((told) => told.season === season)?.gameTypes;
  }
}

/** Most have a regular season. */
const order = (gameType: number): number => (gameType === 2 ? 0 : gameType);
