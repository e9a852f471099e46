import { sha256 } from './sha256.js';

/**
 * An id that a source gives to a person, a club, a venue or a game: `retrosheet:troum001`. The part before the colon
 * names who issues the id (not which plugin read it): two plugins that read the same issuer's ids agree.
 */
export type ExternalId = string;

/** @throws RangeError where a part is empty or the issuer holds a colon: such an id could not be taken apart again. */
export function externalId(issuer: string, id: string | number): ExternalId {
  if (issuer === '' || issuer.includes(':') || String(id) === '') {
    throw new RangeError(`external id needs an issuer without ":" and an id, got "${issuer}" and "${id}"`);
  }
  return `${issuer}:${id}`;
}

export function partsOf(external: ExternalId): { readonly issuer: string; readonly id: string } {
  const colon = external.indexOf(':');
  return { issuer: external.slice(0, colon), id: external.slice(colon + 1) };
}

/**
 * The id of ours that belongs to a natural key: UUID version 8 (RFC 9562) over SHA-256, so that two processes, two
 * databases and a replay from the lake give a thing the same id without asking each other (ADR 0005).
 *
 * @param kind what is named, e.g. `game`
 * @param key the natural key's parts in their declared order
 */
export function idOf(kind: string, ...key: readonly string[]): string {
  const hex = sha256([kind, ...key].join('\u001f'));
  // Byte 8 holds the variant; it is never exactly 80, because MariaDB refuses that in a UUID of version 8.
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f || 1) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

export const leagueId = (sport: string, key: string): string => idOf('league', sport, key);
export const seasonId = (sport: string, leagueKey: string, label: string): string =>
  idOf('season', leagueId(sport, leagueKey), label);
