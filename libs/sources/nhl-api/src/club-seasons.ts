import { z } from 'zod';
import { answerOf, type NhlContext } from './answers.js';
import { seasonOfStandings, standingsNow } from './club-lists.js';
import { scheduleOptions } from './club-paths.js';
import { folderStamp, OVER, unread, type ReadCursor, type StampedSlice } from './read-cursor.js';
import { seasonNumber } from './season-numbers.js';

/** A club, by its three letters, in a season: what most answers are about. */
export interface ClubSeason extends StampedSlice {
  readonly club: string;
  readonly season: number;
  readonly current: boolean;
  /** Whether also those are read who played for it and are no longer on its roster: the first time. */
  readonly everybody: boolean;
}

export interface ClubSeasonsOptions {
  /** What the slices are made of in a folder. */
  readonly match: RegExp;
  /** Whether what is read of a season depends on the kinds of games that are asked for. */
  readonly byGameTypes?: boolean;
}

/**
 * Every club of the current season, each time, and of the seasons that the settings name, once. Of a folder: every roster in
 * it, when something has changed.
 */
export async function clubSeasons(
  ctx: NhlContext,
  done: ReadCursor | null,
  { match, byGameTypes = false }: ClubSeasonsOptions,
): Promise<readonly ClubSeason[]> {
  const kinds = byGameTypes ? `-${[...ctx.settings.gameTypes].sort().join('')}` : '';
  const found =
    ctx.settings.folder === null ? await askedSeasons(ctx, ctx.settings.seasons) : await recordedSeasons(ctx, match);
  const slices = found.map((one) => {
    const id = `${one.club}-${one.season}${kinds}`;
    return { ...one, id, everybody: one.stamp !== null || done?.read[id] === undefined };
  });
  return unread(slices, done);
}

/** A club in a season, before it is a slice of a feed. */
export type FoundSeason = Omit<ClubSeason, 'id' | 'everybody'>;

/** Every club of the current season, then those of the named ones that are over. */
export async function askedSeasons(ctx: NhlContext, labels: readonly string[]): Promise<readonly FoundSeason[]> {
  const now = await standingsNow(ctx, { reuse: true });
  const codes = now.map(({ teamAbbrev }) => teamAbbrev.default);
  const season = seasonOfStandings(now);
  const found: FoundSeason[] = codes.map((club) => ({ club, season, current: true, stamp: null }));
  for (const past of namedSeasons(labels).filter((named) => named < season))
    for (const club of await clubsThen(ctx, past, codes))
      found.push({ club, season: past, current: false, stamp: OVER });
  return found;
}

const opponents = z.looseObject({
  games: z.array(
    z.looseObject({
      gameType: z.int(),
      homeTeam: z.looseObject({ abbrev: z.string() }),
      awayTeam: z.looseObject({ abbrev: z.string() }),
    }),
  ),
});

/** The clubs of now, and whoever played one of them in a season: one that has moved since had another code then. */
async function clubsThen(ctx: NhlContext, season: number, now: readonly string[]): Promise<readonly string[]> {
  for (const club of [...now].sort()) {
    const slice = { club, season, current: false, stamp: OVER };
    const { data } = opponents.safeParse(await answerOf(ctx, ...scheduleOptions(ctx, slice)));
    const met = (data?.games ?? [])
      .filter(({ gameType }) => gameType === 2)
      .flatMap(({ homeTeam, awayTeam }) => [homeTeam.abbrev, awayTeam.abbrev]);
    if (met.length > 0) return [...new Set([...now, ...met])];
  }
  return now;
}

const rosterPath = /^v1\/roster\/([A-Z]{2,4})\/(\d{8}|current)\.json$/;

async function recordedSeasons(ctx: NhlContext, match: RegExp): Promise<readonly FoundSeason[]> {
  const now = seasonOfStandings(await standingsNow(ctx));
  const stamp = await folderStamp(ctx, match);
  const found = new Map<string, FoundSeason>();
  for (const path of await ctx.files.list(rosterPath)) {
    const [, club, told] = rosterPath.exec(path)!;
    const season = told === 'current' ? now : Number(told);
    found.set(`${club} ${season}`, { club: club!, season, current: season === now, stamp });
  }
  return [...found.values()];
}

/** Seasons of which rosters are read. */
export async function rosterSeasons(ctx: NhlContext): Promise<readonly number[]> {
  const now = seasonOfStandings(await standingsNow(ctx, { reuse: true }));
  if (ctx.settings.folder === null) return [now, ...namedSeasons(ctx.settings.seasons)];
  const told = (await ctx.files.list(rosterPath)).map((path) => rosterPath.exec(path)![2]!);
  return [...new Set(told.map((season) => (season === 'current' ? now : Number(season))))];
}

/** As upstream writes them, the latest first. */
export const namedSeasons = (labels: readonly string[]): readonly number[] =>
  [...new Set(labels.map(seasonNumber))].sort((one, other) => other - one);
