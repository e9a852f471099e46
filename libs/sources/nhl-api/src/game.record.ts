import { game, type ExternalId, type RecordOf } from '@fieldhouse/domain';
import { gameTypes, type GameType } from './game-types.js';
import { leagueIdOf, refOf, seasonIdOf, type RawTerms } from './raw-terms.schema.js';

export interface ToldGame {
  readonly id: number;
  readonly season: number;
  readonly gameType: GameType;
  /** Where it is played. */
  readonly gameDate: string;
  readonly startsAt: string | null;
  readonly home: ExternalId;
  readonly away: ExternalId;
  readonly homeScore: number | null;
  readonly awayScore: number | null;
  readonly status: string;
}

/** Two clubs meet once a day at most; of the arena there is a name alone. */
export const gameRow = (terms: RawTerms, told: ToldGame): RecordOf<typeof game> => ({
  ref: refOf(terms, told.id),
  leagueId: leagueIdOf(terms),
  seasonId: seasonIdOf(terms, told.season),
  phase: gameTypes[told.gameType],
  localDate: told.gameDate,
  numberOfDay: '0',
  startsAt: told.startsAt,
  venue: null,
  home: told.home,
  away: told.away,
  homeScore: told.homeScore,
  awayScore: told.awayScore,
  status: told.status,
  attendance: null,
  durationMinutes: null,
});
