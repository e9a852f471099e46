import { fact, game, leagueId, type DomainRecord, type ExternalId } from '@fieldhouse/domain';
import { gameTypes, type GameType } from './game-types.js';
import { refOf, seasonOf, type RawTerms } from './raw-terms.schema.js';
import { SPORT } from './words.js';

/** What both the schedule and a game's own feed say of a game that is over. */
export interface FinalGame {
  readonly gamePk: number;
  readonly gameType: GameType;
  /** "2024" */
  readonly season: string;
  /** The day it belongs to: of a game that was broken off, the day it began. */
  readonly officialDate: string;
  readonly startsAt: string | null;
  /** Y, S: one of two on that day. */
  readonly doubleHeader: string;
  readonly gameNumber: number;
  readonly away: ExternalId;
  readonly home: ExternalId;
  readonly awayScore: number | null;
  readonly homeScore: number | null;
  readonly attendance: number | null;
  readonly durationMinutes: number | null;
}

/**
 * Day, clubs and number make it the game that Retrosheet tells of. No venue: that the park is the same, nobody says, and two
 * sources would take turns.
 */
export function gameRecord(terms: RawTerms, told: FinalGame): DomainRecord<typeof game> {
  return fact(game, {
    ref: refOf(terms, told.gamePk),
    leagueId: leagueId(SPORT, terms.league.key),
    seasonId: seasonOf(terms, told.season),
    phase: gameTypes[told.gameType],
    localDate: told.officialDate,
    numberOfDay: told.doubleHeader === 'N' ? '0' : String(told.gameNumber),
    startsAt: told.startsAt,
    venue: null,
    home: told.home,
    away: told.away,
    homeScore: told.homeScore,
    awayScore: told.awayScore,
    status: 'final',
    attendance: told.attendance,
    durationMinutes: told.durationMinutes,
  });
}

/** Final, and final after fewer innings; not "game over", after which MLB still corrects. */
const finalCodes: readonly string[] = ['F', 'FR'];

export const isFinal = (statusCode: string | undefined): boolean => finalCodes.includes(statusCode ?? '');
