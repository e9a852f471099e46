import type { RecordSubject } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { clock, count, playerCounts } from './counts.js';
import type { GameType } from './game-types.js';
import { leagueClub, type LeagueClubs } from './league-clubs.js';
import { rawTerms, seasonIdOf, type RawTerms } from './raw-terms.schema.js';

/** A row of a player's log. A goalie's has other columns than a skater's, and no decision where he has none. */
export const loggedRow = z.looseObject({
  gameId: z.int(),
  teamAbbrev: z.string(),
  opponentAbbrev: z.string(),
  homeRoadFlag: z.literal(['H', 'R']),
  gameDate: z.iso.date(),
  toi: clock.nullish(),
  ...playerCounts,
  shifts: count,
  decision: z.string().nullish(),
});
export type LoggedRow = z.infer<typeof loggedRow>;

/** A player's game. */
export const rawLoggedGame = rawTerms.extend({
  player: z.int(),
  season: z.int(),
  gameType: z.literal([1, 2, 3]),
  row: loggedRow,
  /** The club that he played for, and the other; null where it is none of the league's. */
  club: leagueClub.nullable(),
  opponent: leagueClub.nullable(),
});
export type RawLoggedGame = z.infer<typeof rawLoggedGame>;

export const loggedGameKey = ({ row, player }: RawLoggedGame): string => `${row.gameId} ${player}`;

export const aboutLoggedGame = (raw: RawLoggedGame): RecordSubject => ({
  seasonId: seasonIdOf(raw, raw.season),
  label: `player ${raw.player} for ${raw.row.teamAbbrev} against ${raw.row.opponentAbbrev}, ${raw.row.gameDate}`,
});

interface Read {
  readonly terms: RawTerms;
  readonly season: number;
  readonly gameType: GameType;
  readonly player: number;
  readonly row: unknown;
  readonly clubs: LeagueClubs;
}

/** A row that does not fit is handed on as it is, to be rejected. */
export function rawLoggedGameOf({ terms, season, gameType, player, row, clubs }: Read): RawLoggedGame {
  const told = row as Partial<LoggedRow> | null;
  const of = (code: unknown) => (typeof code === 'string' ? (clubs.byCode(code) ?? null) : null);
  return {
    ...terms,
    player,
    season,
    gameType,
    row: row as LoggedRow,
    club: of(told?.teamAbbrev),
    opponent: of(told?.opponentAbbrev),
  };
}
