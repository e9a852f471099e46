import { externalId, foldName } from '@fieldhouse/domain';
import { z } from 'zod';
import type { NhlContext } from './answers.js';
import { allTeams, listedTeam, type ListedTeam } from './club-lists.js';
import type { RawTerms } from './raw-terms.schema.js';
import { yearOf } from './season-numbers.js';

/** A club of the league, as a raw record carries it: the franchise, under the name of one of its teams. */
export const leagueClub = z.object({ ref: z.string(), code: z.string(), name: z.string() });
export type LeagueClub = z.infer<typeof leagueClub>;

/** Who plays, or played, in the league. Undefined: none of its clubs. */
export interface LeagueClubs {
  /** By the three letters of a team. */
  byCode(code: string): LeagueClub | undefined;
  byTeam(id: number): LeagueClub | undefined;
  /** By a team's full name in a season, accents or not. */
  byName(name: string, season: number): LeagueClub | undefined;
}

/** @throws PermanentError upstream's list of teams cannot be read */
export async function leagueClubs(ctx: NhlContext, terms: RawTerms): Promise<LeagueClubs> {
  const teams = (await allTeams(ctx, { reuse: true })).flatMap((row) => listedTeam.safeParse(row).data ?? []);
  return clubsOf(teams, terms);
}

export function clubsOf(teams: readonly ListedTeam[], terms: RawTerms): LeagueClubs {
  const byCode = new Map<string, LeagueClub>();
  const byTeam = new Map<number, LeagueClub>();
  const byName = new Map<string, LeagueClub>();
  for (const { id, franchiseId, fullName, triCode } of teams) {
    if (franchiseId === null) continue;
    const known = { ref: clubRef(terms, franchiseId), code: triCode, name: fullName };
    byCode.set(triCode, known);
    byTeam.set(id, known);
    byName.set(foldName(fullName), known);
  }
  return {
    byCode: (code) => byCode.get(code),
    byTeam: (id) => byTeam.get(id),
    byName: (name, season) => byName.get(firstOfTheName(foldName(name), yearOf(season))) ?? byName.get(foldName(name)),
  };
}

export const clubRef = ({ issuers }: RawTerms, franchise: number): string => externalId(issuers.franchise, franchise);

/** Names that came back: the list of teams has the first of the name with its year behind it. */
const cameBack: Readonly<Record<string, { readonly first: string; readonly again: number }>> = {
  'winnipeg jets': { first: 'winnipeg jets 1979', again: 2011 },
  'ottawa senators': { first: 'ottawa senators 1917', again: 1992 },
};

function firstOfTheName(name: string, year: number): string {
  const known = cameBack[name];
  return known === undefined || year >= known.again ? name : known.first;
}
