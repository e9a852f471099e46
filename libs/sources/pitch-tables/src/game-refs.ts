import { externalId, seasonId, type ExternalId, type Phase } from '@fieldhouse/domain';
import type { RawGame } from './raw-game.schema.js';
import type { TableFormat } from './table-format.js';
import type { GameName } from './told-pitch.js';

export const sport = 'baseball';

/** What all rows of a game refer to. */
export interface GameRefs {
  readonly format: TableFormat;
  readonly game: ExternalId;
  readonly localDate: string;
  readonly year: string;
  readonly seasonId: string;
  readonly phase: Phase;
  /** External id of a player, who is noted down with his name. */
  person(id: string, name: string | null): ExternalId;
  /** Names by external id, of everybody who was asked for. */
  readonly persons: ReadonlyMap<ExternalId, string | null>;
}

export function gameRefs({ issuer, league, playoffsFrom }: RawGame, format: TableFormat, name: GameName): GameRefs {
  const known = new Map<string, ExternalId>();
  const persons = new Map<ExternalId, string | null>();
  const { localDate } = name;
  const year = localDate.slice(0, 4);
  return {
    format,
    game: externalId(name.issuer ?? issuer, name.id),
    localDate,
    year,
    seasonId: seasonId(sport, league.key, year),
    phase: playoffsFrom !== null && localDate >= playoffsFrom ? 'playoffs' : 'regular',
    persons,
    person(id, called) {
      let ref = known.get(id);
      if (ref === undefined) {
        known.set(id, (ref = externalId(issuer, id)));
        persons.set(ref, called);
      }
      return ref;
    },
  };
}
