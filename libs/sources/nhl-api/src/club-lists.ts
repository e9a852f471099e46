import { z } from 'zod';
import { answerOf, requiredAnswer, type NhlContext } from './answers.js';
import { localised } from './counts.js';
import { dayWithin } from './season-numbers.js';

/** A team that ever was; a franchise that moved has several. Of "To be determined" there is no franchise. */
export const listedTeam = z.looseObject({
  id: z.int(),
  franchiseId: z.int().nullable(),
  fullName: z.string().min(1),
  triCode: z.string().min(1).max(10),
});
export type ListedTeam = z.infer<typeof listedTeam>;

/** A club in the standings; there is no id in them. */
export const standingRow = z.looseObject({
  seasonId: z.int(),
  teamAbbrev: localised,
  teamName: localised,
  teamCommonName: localised,
  placeName: localised,
  conferenceName: z.string().nullish(),
  divisionName: z.string().nullish(),
});
export type StandingRow = z.infer<typeof standingRow>;

const standings = z.looseObject({ standings: z.array(standingRow).min(1) });

export const TEAMS_PATH = 'stats/rest/en/team';
const teamList = z.looseObject({ data: z.array(z.unknown()).min(1) });

/** Every team that ever was, as upstream has it. @throws PermanentError */
export async function allTeams(
  ctx: NhlContext,
  options: { readonly reuse?: boolean } = {},
): Promise<readonly unknown[]> {
  return (await requiredAnswer(ctx, TEAMS_PATH, teamList, options)).data;
}

/** The clubs of the current season; in summer upstream still tells of the one before. @throws PermanentError */
export async function standingsNow(
  ctx: NhlContext,
  options: { readonly reuse?: boolean } = {},
): Promise<readonly StandingRow[]> {
  const now = 'v1/standings/now';
  if (ctx.settings.folder === null) return (await requiredAnswer(ctx, now, standings, options)).standings;
  // Upstream redirects to the day's: a folder may have been recorded under it.
  const dated = (await ctx.files.list(/^v1\/standings\/\d{4}-\d\d-\d\d\.json$/)).map((path) =>
    path.replace(/\.json$/, ''),
  );
  return (await requiredAnswer(ctx, [now, ...dated.reverse()], standings)).standings;
}

/** The clubs of a season that is over; none where upstream does not have it. */
export async function standingsOf(ctx: NhlContext, season: number): Promise<readonly StandingRow[]> {
  const parsed = standings.safeParse(await answerOf(ctx, `v1/standings/${dayWithin(season)}`, { reuse: true }));
  if (!parsed.success) return [];
  return parsed.data.standings.filter(({ seasonId }) => seasonId === season);
}

/** As upstream writes it: 20252026. */
export const seasonOfStandings = (rows: readonly StandingRow[]): number =>
  Math.max(...rows.map(({ seasonId }) => seasonId));
