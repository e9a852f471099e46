import type { ExternalId, Phase } from '@fieldhouse/domain';
import type { PitchTracking } from '@fieldhouse/domain/baseball';
import { gameTypes } from './game-types.js';
import type { RawGame } from './raw-game.schema.js';
import { refOf, seasonOf } from './raw-terms.schema.js';

/** What all rows of a game refer to. */
export interface GameRefs {
  readonly game: ExternalId;
  readonly seasonId: string;
  readonly phase: Phase;
  readonly localDate: string;
  readonly tracking: PitchTracking;
  /** External id of a player; every one that was asked for is among `persons`. */
  person(id: number): ExternalId;
  readonly persons: ReadonlyMap<number, ExternalId>;
}

/** From this season on MLB's speeds are Statcast's, at release. */
const firstStatcastSeason = 2017;

export function gameRefs(raw: RawGame): GameRefs {
  const { game, datetime } = raw.feed.gameData;
  const persons = new Map<number, ExternalId>();
  return {
    game: refOf(raw, raw.feed.gamePk),
    seasonId: seasonOf(raw, game.season),
    phase: gameTypes[game.type],
    localDate: datetime.officialDate,
    tracking: Number(game.season) >= firstStatcastSeason ? 'statcast' : 'pitchfx',
    persons,
    person(id) {
      let known = persons.get(id);
      if (known === undefined) persons.set(id, (known = refOf(raw, id)));
      return known;
    },
  };
}
