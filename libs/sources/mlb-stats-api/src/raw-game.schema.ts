import type { RecordSubject } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { isFinal } from './game.record.js';
import type { GameType } from './game-types.js';
import { leagueClub, namedTeam, type LeagueClubs } from './league-clubs.js';
import { liveFeed } from './live-feed.schema.js';
import { rawTerms, seasonOf, type RawTerms } from './raw-terms.schema.js';

/** A game's feed. One that the schedule has and nobody can read comes as {@link unreadGame}, which never fits. */
export const rawGame = rawTerms.extend({
  feed: liveFeed,
  away: leagueClub.nullable(),
  home: leagueClub.nullable(),
  unread: z.undefined({ error: ({ input }) => String(input) }).optional(),
});
export type RawGame = z.infer<typeof rawGame>;

/** Stands for a game of which upstream has no feed, so that the run rejects it with that reason and goes on. */
export function unreadGame(terms: RawTerms, gamePk: number, why: string): RawGame {
  const unread = `game ${gamePk} is in the schedule, and its feed cannot be read: ${why}`;
  return { ...terms, feed: { gamePk }, away: null, home: null, unread } as unknown as RawGame;
}

export const gameKey = ({ feed }: RawGame): string => String(feed.gamePk);

export function aboutGame(raw: RawGame): RecordSubject {
  const { game, datetime, teams } = raw.feed.gameData;
  const [away, home] = [teams.away, teams.home].map(({ name, id }) => name ?? `team ${id}`);
  return { seasonId: seasonOf(raw, game.season), label: `${away} at ${home}, ${datetime.officialDate}` };
}

const head = z.object({
  gameData: z.object({
    game: z.object({ type: z.string(), season: z.string() }),
    status: z.object({ statusCode: z.string().optional(), detailedState: z.string().optional() }),
    teams: z.object({ away: namedTeam, home: namedTeam }),
  }),
});

/** A feed that does not fit is handed on as it is, to be rejected. */
export function rawGameOf(body: unknown, terms: RawTerms, clubs: LeagueClubs): RawGame {
  const { data } = head.safeParse(body);
  const of = (at: 'away' | 'home') =>
    data === undefined ? null : clubs.of(data.gameData.teams[at], Number(data.gameData.game.season));
  return { ...terms, feed: body as RawGame['feed'], away: of('away'), home: of('home') };
}

/** Why a feed is not to be loaded; null where it is, and where it does not say. */
export function whyLeftOut(body: unknown, wanted: readonly GameType[]): string | null {
  const { data } = head.safeParse(body);
  if (data === undefined) return null;
  const { status, game } = data.gameData;
  if (!isFinal(status.statusCode)) return `it is "${status.detailedState ?? status.statusCode}", not final`;
  return (wanted as readonly string[]).includes(game.type) ? null : `games of kind ${game.type} are not asked for`;
}
