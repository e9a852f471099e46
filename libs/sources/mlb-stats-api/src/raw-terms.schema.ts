import { externalId, league, leagueId, mention, season, seasonId, type DomainRecord } from '@fieldhouse/domain';
import { z } from 'zod';
import type { StatsApiSettings } from './stats-api.settings.js';
import { SPORT } from './words.js';

/** What the settings say that a raw record needs to be understood. */
export const rawTerms = z.object({
  league: z.object({ key: z.string(), name: z.string(), fictional: z.boolean() }),
  /** Whose ids of players, teams and games these are. */
  issuer: z.string(),
});
export type RawTerms = z.infer<typeof rawTerms>;

export const termsOf = ({ league, issuers }: StatsApiSettings): RawTerms => ({ league, issuer: issuers.mlbam });

export const seasonOf = ({ league: { key } }: RawTerms, year: string): string => seasonId(SPORT, key, year);

export const refOf = ({ issuer }: RawTerms, id: number | string): string => externalId(issuer, id);

export function* seasonMentions({ league: { key, name, fictional } }: RawTerms, year: string): Generator<DomainRecord> {
  yield mention(league, { sport: SPORT, key, name, fictional });
  yield mention(season, {
    leagueId: leagueId(SPORT, key),
    label: year,
    firstDay: null,
    lastDay: null,
    remark: null,
  });
}
