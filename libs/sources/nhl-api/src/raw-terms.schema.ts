import {
  externalId,
  league,
  leagueId,
  mention,
  season,
  seasonId,
  type DomainRecord,
  type ExternalId,
} from '@fieldhouse/domain';
import { z } from 'zod';
import type { NhlApiSettings } from './nhl-api.settings.js';
import { labelOf } from './season-numbers.js';
import { SPORT } from './words.js';

/** What the settings say that a raw record needs to be understood. */
export const rawTerms = z.object({
  league: z.object({ key: z.string(), name: z.string(), fictional: z.boolean() }),
  /** Whose ids of players, teams and games these are, and whose numbers of franchises. */
  issuers: z.object({ nhl: z.string(), franchise: z.string() }),
});
export type RawTerms = z.infer<typeof rawTerms>;

export const termsOf = ({ league, issuers }: NhlApiSettings): RawTerms => ({ league, issuers });

/** Ids are hashes, and every row of a log has its season's. */
const seasonIds = new Map<string, string>();

/** @param season as upstream writes it: 20242025 */
export function seasonIdOf({ league: { key } }: RawTerms, season: number): string {
  const named = `${key} ${season}`;
  let id = seasonIds.get(named);
  if (id === undefined) seasonIds.set(named, (id = seasonId(SPORT, key, labelOf(season))));
  return id;
}

const leagueIds = new Map<string, string>();

export function leagueIdOf({ league: { key } }: RawTerms): string {
  let id = leagueIds.get(key);
  if (id === undefined) leagueIds.set(key, (id = leagueId(SPORT, key)));
  return id;
}

/** External id of a player, a team or a game. */
export const refOf = ({ issuers }: RawTerms, id: number): ExternalId => externalId(issuers.nhl, id);

export const seasonMention = (terms: RawTerms, number: number): DomainRecord =>
  mention(season, { leagueId: leagueIdOf(terms), label: labelOf(number), firstDay: null, lastDay: null, remark: null });

export function* seasonMentions(terms: RawTerms, number: number): Generator<DomainRecord> {
  const { key, name, fictional } = terms.league;
  yield mention(league, { sport: SPORT, key, name, fictional });
  yield seasonMention(terms, number);
}
