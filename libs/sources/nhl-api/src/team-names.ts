import { z } from 'zod';
import { answerOf, type NhlContext } from './answers.js';
import { scheduleOptions, type AskedSeason } from './club-paths.js';
import { standingsNow, standingsOf, type StandingRow } from './club-lists.js';
import { localised } from './counts.js';
import type { LeagueClub, LeagueClubs } from './league-clubs.js';

/** How a club was called in a season, and where it played in the league. */
export const teamNames = z.object({
  city: z.string(),
  nickname: z.string(),
  abbreviation: z.string(),
  conference: z.string().nullable(),
  division: z.string().nullable(),
});
export type TeamNames = z.infer<typeof teamNames>;

/** Since this season no club has changed its division. */
const sameDivisionsSince = 20212022;

/**
 * The standings of the current season tell; of one that is over, the club's schedule tells the name, and the standings of now
 * the division, where it was the same then. Else the standings of that season do.
 */
export async function namesIn(
  ctx: NhlContext,
  slice: AskedSeason,
  club: LeagueClub,
  clubs: LeagueClubs,
): Promise<TeamNames> {
  const now = ofClub(await standingsNow(ctx, { reuse: true }), slice);
  if (now?.seasonId === slice.season) return namesOfRow(now);
  const isTold = now !== undefined && slice.season >= sameDivisionsSince;
  const told = isTold ? now : ofClub(await standingsOf(ctx, slice.season), slice);
  const { conference, division } = told === undefined ? { conference: null, division: null } : namesOfRow(told);
  return { ...(await namesInSchedule(ctx, slice, club, clubs)), abbreviation: slice.club, conference, division };
}

const ofClub = (rows: readonly StandingRow[], { club }: AskedSeason) =>
  rows.find(({ teamAbbrev }) => teamAbbrev.default === club);

function namesOfRow(row: StandingRow): TeamNames {
  return {
    ...splitName(row.teamName.default, row.teamCommonName.default, row.placeName.default),
    abbreviation: row.teamAbbrev.default,
    conference: row.conferenceName ?? null,
    division: row.divisionName ?? null,
  };
}

const side = z.looseObject({ id: z.int(), abbrev: z.string(), commonName: localised, placeName: localised });
const listed = z.looseObject({ games: z.array(z.looseObject({ homeTeam: side, awayTeam: side })) });

async function namesInSchedule(ctx: NhlContext, slice: AskedSeason, club: LeagueClub, clubs: LeagueClubs) {
  const { data } = listed.safeParse(await answerOf(ctx, ...scheduleOptions(ctx, slice)));
  const sides = data?.games.flatMap(({ homeTeam, awayTeam }) => [homeTeam, awayTeam]) ?? [];
  const own = sides.find(({ abbrev }) => abbrev === slice.club);
  const name = own === undefined ? club.name : (clubs.byTeam(own.id)?.name ?? club.name);
  return splitName(name, own?.commonName.default ?? '', own?.placeName.default ?? '');
}

/**
 * City and nickname of a full name. The city as a part of it: standings shorten "New York" to "NY Rangers". A nickname that is
 * the full name, as of the Utah Hockey Club in its first season, is what the place leaves of it.
 */
export function splitName(
  full: string,
  common: string,
  place: string,
): { readonly city: string; readonly nickname: string } {
  if (common !== '' && full.endsWith(` ${common}`))
    return { city: full.slice(0, -common.length - 1), nickname: common };
  if (place !== '' && full.startsWith(`${place} `)) return { city: place, nickname: full.slice(place.length + 1) };
  const blank = full.lastIndexOf(' ');
  return { city: full.slice(0, Math.max(blank, 0)), nickname: full.slice(blank + 1) };
}
