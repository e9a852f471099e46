import { fact, type DomainRecord, type ExternalId } from '@fieldhouse/domain';
import { publishedGoaltending, publishedSkating } from '@fieldhouse/domain/hockey';
import { z } from 'zod';
import { clock, count, localised, playerCounts, secondsOf } from './counts.js';
import { gameTypes } from './game-types.js';
import { SOURCE } from './words.js';

/** What a player did with a club in a season; a goalie's has other columns than a skater's. */
export const seasonTotal = z.looseObject({
  season: z.int(),
  gameTypeId: z.literal([2, 3]),
  /** In the order of his clubs; who comes back to one has it twice. */
  sequence: z.int().nullish(),
  teamName: localised,
  teamCommonName: localised.nullish(),
  teamPlaceNameWithPreposition: localised.nullish(),
  gamesPlayed: count,
  ...playerCounts,
  wins: count,
  losses: count,
  otLosses: count,
  timeOnIce: clock.nullish(),
});
export type SeasonTotal = z.infer<typeof seasonTotal>;

/** Whether a row of his totals is of the league's seasons: upstream lists every league that he played in. */
export const isOfLeague = (row: unknown): boolean => {
  const told = row as { readonly leagueAbbrev?: unknown; readonly gameTypeId?: unknown } | null;
  return told?.leagueAbbrev === 'NHL' && (told.gameTypeId === 2 || told.gameTypeId === 3);
};

interface Of {
  readonly person: ExternalId;
  readonly club: ExternalId;
  readonly seasonId: string;
}

const columnsOf = (of: Of, total: SeasonTotal) => ({
  ...of,
  phase: gameTypes[total.gameTypeId],
  sequence: total.sequence ?? 1,
  source: SOURCE,
  games: total.gamesPlayed ?? null,
  goals: total.goals ?? null,
  assists: total.assists ?? null,
  penaltyMinutes: total.pim ?? null,
});

/** Shifts are not published, and of the time on the ice only a mean a game. */
export const skatingTotal = (
  of: Of,
  total: SeasonTotal,
  position: string | null,
): DomainRecord<typeof publishedSkating> =>
  fact(publishedSkating, {
    ...columnsOf(of, total),
    position,
    points: total.points ?? null,
    plusMinus: total.plusMinus ?? null,
    powerPlayGoals: total.powerPlayGoals ?? null,
    powerPlayPoints: total.powerPlayPoints ?? null,
    shorthandedGoals: total.shorthandedGoals ?? null,
    shorthandedPoints: total.shorthandedPoints ?? null,
    gameWinningGoals: total.gameWinningGoals ?? null,
    overtimeGoals: total.otGoals ?? null,
    shots: total.shots ?? null,
    shifts: null,
    secondsOnIce: null,
  });

export const goaltendingTotal = (of: Of, total: SeasonTotal): DomainRecord<typeof publishedGoaltending> =>
  fact(publishedGoaltending, {
    ...columnsOf(of, total),
    gamesStarted: total.gamesStarted ?? null,
    wins: total.wins ?? null,
    losses: total.losses ?? null,
    overtimeLosses: total.otLosses ?? null,
    shotsAgainst: total.shotsAgainst ?? null,
    goalsAgainst: total.goalsAgainst ?? null,
    shutouts: total.shutouts ?? null,
    secondsOnIce: secondsOf(total.timeOnIce),
  });
