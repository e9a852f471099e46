import { answerOf, rowsIn, type NhlContext } from './answers.js';
import { scheduleOptions } from './club-paths.js';
import { askedSeasons, namedSeasons, type FoundSeason } from './club-seasons.js';
import { gameHead, isFinished } from './listed-game.schema.js';
import { folderStamp, OVER, unread, type ReadCursor, type StampedSlice } from './read-cursor.js';

/** A game whose box score and plays are asked for. */
export interface DetailGame extends StampedSlice {
  readonly game: number;
}

/**
 * Finished games of the last days, each time, for the NHL corrects; those that the settings name, and those of named seasons,
 * once. Of a folder: every game that it has something of.
 */
export async function detailGames(ctx: NhlContext, done: ReadCursor | null): Promise<readonly DetailGame[]> {
  const found = ctx.settings.folder === null ? await askedGames(ctx) : await recordedGames(ctx);
  return unread(
    [...found].map(([game, stamp]) => ({ id: String(game), game, stamp })),
    done,
  );
}

/** Stamps by game. */
type Found = ReadonlyMap<number, string | null>;

async function askedGames(ctx: NhlContext): Promise<Found> {
  const { detailDays, detailGames: named, detailSeasons } = ctx.settings;
  const found = new Map<number, string | null>(named.map((game) => [Number(game), OVER]));
  if (detailDays === 0 && detailSeasons.length === 0) return found;
  const whole = namedSeasons(detailSeasons);
  const first = new Date(ctx.clock.now().getTime() - detailDays * 86_400_000).toISOString().slice(0, 10);
  for (const slice of await askedSeasons(ctx, detailSeasons)) {
    const isWhole = whole.includes(slice.season);
    if (!isWhole && detailDays === 0) continue;
    for (const { id, gameDate } of await finishedAtHome(ctx, slice))
      if (detailDays > 0 && gameDate >= first) found.set(id, null);
      else if (isWhole) found.set(id, OVER);
  }
  return found;
}

async function finishedAtHome(ctx: NhlContext, slice: FoundSeason) {
  ctx.signal.throwIfAborted();
  const body = await answerOf(ctx, ...scheduleOptions(ctx, slice));
  const wanted: readonly number[] = ctx.settings.gameTypes;
  return rowsIn(body, 'games')
    .flatMap((row) => gameHead.safeParse(row).data ?? [])
    .filter((game) => isFinished(game) && game.homeTeam.abbrev === slice.club && wanted.includes(game.gameType));
}

const detailPath = /^v1\/gamecenter\/(\d+)\/(boxscore|play-by-play)\.json$/;

async function recordedGames(ctx: NhlContext): Promise<Found> {
  const found = new Map<number, string | null>();
  for (const path of await ctx.files.list(detailPath)) {
    const game = Number(detailPath.exec(path)![1]);
    if (!found.has(game)) found.set(game, await folderStamp(ctx, new RegExp(`^v1/gamecenter/${game}/`)));
  }
  return found;
}
