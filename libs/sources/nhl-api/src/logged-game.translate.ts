import { fact, game, mention } from '@fieldhouse/domain';
import { goaltendingGameLine, skatingGameLine } from '@fieldhouse/domain/hockey';
import type { Translated } from '@fieldhouse/plugin-kit';
import { secondsOf } from './counts.js';
import { gameRow } from './game.record.js';
import { gameTypes } from './game-types.js';
import { decisionCounts } from './goalie-decision.js';
import type { LoggedRow, RawLoggedGame } from './logged-game.schema.js';
import { refOf, seasonIdOf } from './raw-terms.schema.js';
import { SOURCE } from './words.js';

/** A game against a club that is none of the league's is told by nobody else, and left out. */
export function* translateLoggedGame(raw: RawLoggedGame): Generator<Translated> {
  const { row, season, gameType, club, opponent, player } = raw;
  if (club === null || opponent === null) {
    const stranger = club === null ? row.teamAbbrev : row.opponentAbbrev;
    return yield { finding: `left out, for ${stranger} is no club of the league`, where: `game ${row.gameId}` };
  }
  const isHome = row.homeRoadFlag === 'H';
  yield mention(
    game,
    gameRow(raw, {
      id: row.gameId,
      season,
      gameType,
      gameDate: row.gameDate,
      startsAt: null,
      home: (isHome ? club : opponent).ref,
      away: (isHome ? opponent : club).ref,
      homeScore: null,
      awayScore: null,
      status: 'final',
    }),
  );
  const line = {
    game: refOf(raw, row.gameId),
    person: refOf(raw, player),
    club: club.ref,
    source: SOURCE,
    seasonId: seasonIdOf(raw, season),
    phase: gameTypes[gameType],
    localDate: row.gameDate,
    games: 1,
    goals: row.goals ?? null,
    assists: row.assists ?? null,
    penaltyMinutes: row.pim ?? null,
    secondsOnIce: secondsOf(row.toi),
  };
  if (isGoalies(row)) yield fact(goaltendingGameLine, { ...line, ...goalieCounts(row) });
  else yield fact(skatingGameLine, { ...line, ...skaterCounts(row) });
}

/** No skater's row has any of these. */
const isGoalies = ({ gamesStarted, shotsAgainst, decision }: LoggedRow): boolean =>
  [gamesStarted, shotsAgainst, decision].some((told) => told !== undefined && told !== null);

const goalieCounts = (row: LoggedRow) => ({
  ...decisionCounts(row.decision),
  gamesStarted: row.gamesStarted ?? null,
  shotsAgainst: row.shotsAgainst ?? null,
  goalsAgainst: row.goalsAgainst ?? null,
  shutouts: row.shutouts ?? null,
});

const skaterCounts = (row: LoggedRow) => ({
  points: row.points ?? null,
  plusMinus: row.plusMinus ?? null,
  powerPlayGoals: row.powerPlayGoals ?? null,
  powerPlayPoints: row.powerPlayPoints ?? null,
  shorthandedGoals: row.shorthandedGoals ?? null,
  shorthandedPoints: row.shorthandedPoints ?? null,
  gameWinningGoals: row.gameWinningGoals ?? null,
  overtimeGoals: row.otGoals ?? null,
  shots: row.shots ?? null,
  shifts: row.shifts ?? null,
});
