import { club, externalId, mention, type DomainRecord, type ExternalId } from '@fieldhouse/domain';
import { majorLeagueClub, majorLeagueClubs } from '@fieldhouse/domain/baseball';
import type { SourceContext } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { listIn, recordedBody } from './api-body.js';
import { recordedPaths } from './recorded-paths.js';
import type { StatsApiSettings } from './stats-api.settings.js';
import { SPORT } from './words.js';

/** A team as answers name it. */
export const namedTeam = z.looseObject({ id: z.int(), name: z.string().optional() });
export type NamedTeam = z.infer<typeof namedTeam>;

/** A club of the league, as a raw record carries it. */
export const leagueClub = z.object({ ref: z.string(), name: z.string() });
export type LeagueClub = z.infer<typeof leagueClub>;

/** Who plays in the league. */
export interface LeagueClubs {
  /** Null where the team is none of the league's in that season. */
  of(team: NamedTeam, season: number): LeagueClub | null;
  /** Whether the league has, or had, the team: one of its clubs, or its All-Stars. */
  has(team: NamedTeam): boolean;
}

const majorLeagueIds = new Set(majorLeagueClubs.map(({ mlbam }) => mlbam));
const isAllStars = ({ name }: NamedTeam) => /\ball-stars?$/i.test(name ?? '');

/** The clubs of the majors are known; those of another league stand in its recorded teams. */
export async function leagueClubs(ctx: SourceContext<StatsApiSettings>): Promise<LeagueClubs> {
  const { retrosheet } = ctx.settings.issuers;
  if (!hasOwnClubs(ctx.settings))
    return {
      of({ id }, season) {
        const known = majorLeagueClub(String(id), season);
        return known === undefined ? null : clubOf(retrosheet, known.retrosheet, known.names[0]!);
      },
      has: (team) => majorLeagueIds.has(team.id) || isAllStars(team),
    };
  const known = new Map<number, LeagueClub>();
  for (const path of await ctx.files.list(recordedPaths.teams))
    for (const team of listIn(path, await recordedBody(ctx, path), 'teams')) {
      const { success, data } = ownTeam.safeParse(team);
      if (success) known.set(data.id, clubOf(retrosheet, data.abbreviation, data.name));
    }
  return { of: ({ id }) => known.get(id) ?? null, has: (team) => known.has(team.id) || isAllStars(team) };
}

const ownTeam = z.object({ id: z.int(), name: z.string(), abbreviation: z.string() });

/** Whether the league is another than the majors. */
export const hasOwnClubs = ({ issuers }: Pick<StatsApiSettings, 'issuers'>) => issuers.retrosheet !== 'retrosheet';

const clubOf = (issuer: string, code: string, name: string): LeagueClub => ({ ref: externalId(issuer, code), name });

export const clubMention = ({ ref, name }: LeagueClub): DomainRecord =>
  mention(club, { ref: ref satisfies ExternalId, sport: SPORT, name });
