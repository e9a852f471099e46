import { appearance, club, game, league, person, season } from '@fieldhouse/domain';
import { baseballGame, battingGameLine, pitch, pitchingGameLine, plateAppearance } from '@fieldhouse/domain/baseball';
import { defineFeed, fileSlices, PermanentError, type FileSlice, type SourceContext } from '@fieldhouse/plugin-kit';
import { askedBody, recordedBody } from './api-body.js';
import { translateGame } from './game.translate.js';
import { leagueClubs, type LeagueClubs } from './league-clubs.js';
import { afterSlice, daysToRead, readCursor, type Period, type ReadCursor } from './periods.js';
import { aboutGame, gameKey, rawGame, rawGameOf, unreadGame, whyLeftOut, type RawGame } from './raw-game.schema.js';
import { termsOf, type RawTerms } from './raw-terms.schema.js';
import { recordedPaths } from './recorded-paths.js';
import { scheduleBody } from './schedule.feed.js';
import { finalGames } from './scheduled-game.js';
import type { StatsApiSettings } from './stats-api.settings.js';

type Context = SourceContext<StatsApiSettings>;

/** Games that are over, pitch by pitch, a day at a time. */
export const games = defineFeed<StatsApiSettings, RawGame, FileSlice | Period, ReadCursor>({
  name: 'games',
  title: 'Games, pitch by pitch',
  after: ['teams', 'schedule'],
  raw: rawGame,
  onDrift: 'quarantine',
  key: gameKey,
  about: aboutGame,
  emits: [
    league,
    season,
    club,
    person,
    game,
    baseballGame,
    appearance,
    battingGameLine,
    pitchingGameLine,
    pitch,
    plateAppearance,
  ],
  cursor: readCursor,
  async slices(ctx, done) {
    if (ctx.settings.folder === null) return daysToRead(ctx, done?.through ?? null);
    return fileSlices(ctx, recordedPaths.games, done);
  },
  async *read(slice, ctx) {
    const terms = termsOf(ctx.settings);
    const clubs = await leagueClubs(ctx);
    if ('path' in slice) yield* recordedGame(slice.path, ctx, terms, clubs);
    else yield* gamesOfDay(slice, ctx, terms, clubs);
  },
  advance: afterSlice,
  translate: translateGame,
});

async function* recordedGame(path: string, ctx: Context, terms: RawTerms, clubs: LeagueClubs): AsyncGenerator<RawGame> {
  const body = await recordedBody(ctx, path);
  ctx.signal.throwIfAborted();
  const why = whyLeftOut(body, ctx.settings.gameTypes);
  if (why === null) yield rawGameOf(body, terms, clubs);
  else ctx.log.info(`${path} is left out: ${why}`);
}

async function* gamesOfDay(day: Period, ctx: Context, terms: RawTerms, clubs: LeagueClubs): AsyncGenerator<RawGame> {
  for (const { gamePk } of finalGames(day.id, await scheduleBody(ctx, day), ctx.settings)) {
    // The schedule's own feed rejects what is no game.
    if (gamePk === null) continue;
    ctx.signal.throwIfAborted();
    const body = await feedOf(gamePk, ctx);
    const why = body instanceof PermanentError ? body.message : whyLeftOut(body, ctx.settings.gameTypes);
    yield why === null ? rawGameOf(body, terms, clubs) : unreadGame(terms, gamePk, why);
  }
}

/** One that has gone, though the schedule has it, costs the others of its day nothing. */
async function feedOf(gamePk: number, ctx: Context): Promise<unknown> {
  try {
    return await askedBody(ctx, `/api/v1.1/game/${gamePk}/feed/live`, {}, `game/${gamePk}.json`);
  } catch (error) {
    if (error instanceof PermanentError) return error;
    throw error;
  }
}
