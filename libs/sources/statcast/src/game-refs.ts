import { externalId, seasonId, type ExternalId, type Phase } from '@fieldhouse/domain';
import { gameTypes } from './game-types.js';
import type { RawGame } from './raw-game.schema.js';
import type { PitchIdentity } from './savant-row.js';

export const sport = 'baseball';

/** What all rows of a game refer to. */
export interface GameRefs {
  readonly source: string;
  readonly game: ExternalId;
  readonly year: string;
  readonly seasonId: string;
  readonly phase: Phase;
  /** External id of a player; every one that was asked for is among `persons`. */
  person(id: string): ExternalId;
  readonly persons: ReadonlyMap<string, ExternalId>;
}

export function gameRefs({ issuer, league, source }: RawGame, first: PitchIdentity): GameRefs {
  const persons = new Map<string, ExternalId>();
  const year = first.localDate.slice(0, 4);
  return {
    source,
    game: externalId(issuer, first.game),
    year,
    seasonId: seasonId(sport, league.key, year),
    phase: gameTypes[first.gameType],
    persons,
    person(id) {
      let known = persons.get(id);
      if (known === undefined) persons.set(id, (known = externalId(issuer, id)));
      return known;
    },
  };
}
