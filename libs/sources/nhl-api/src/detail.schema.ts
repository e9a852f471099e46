import { z } from 'zod';
import { leagueClub, type LeagueClubs } from './league-clubs.js';
import { rawTerms, type RawTerms } from './raw-terms.schema.js';

const side = z.looseObject({ id: z.int(), abbrev: z.string(), score: z.int().nullish() });

/** What a game's box score and its play-by-play begin with. */
export const detailHead = z.looseObject({
  id: z.int(),
  season: z.int(),
  gameType: z.literal([1, 2, 3]),
  gameDate: z.iso.date(),
  startTimeUTC: z.iso.datetime().nullish(),
  homeTeam: side,
  awayTeam: side,
});
export type DetailHead = z.infer<typeof detailHead>;

/** The clubs of it; null where one is none of the league's. */
export const rawSides = rawTerms.extend({ home: leagueClub.nullable(), away: leagueClub.nullable() });

export type RawSides = z.infer<typeof rawSides>;

export function sidesOf(body: unknown, terms: RawTerms, clubs: LeagueClubs): RawSides {
  const { data } = detailHead.safeParse(body);
  const of = (at: 'homeTeam' | 'awayTeam') =>
    (data && (clubs.byTeam(data[at].id) ?? clubs.byCode(data[at].abbrev))) ?? null;
  return { ...terms, home: of('homeTeam'), away: of('awayTeam') };
}
