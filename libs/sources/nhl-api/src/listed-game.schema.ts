import { z } from 'zod';
import { localised } from './counts.js';

const side = z.looseObject({ id: z.int(), abbrev: z.string(), score: z.int().nullish() });
const named = z.looseObject({ playerId: z.int(), firstInitial: localised.nullish(), lastName: localised.nullish() });

/** A game as a club's schedule lists it. */
export const listedGame = z.looseObject({
  id: z.int(),
  season: z.int(),
  gameType: z.literal([1, 2, 3]),
  gameDate: z.iso.date(),
  startTimeUTC: z.iso.datetime().nullish(),
  gameState: z.string(),
  gameScheduleState: z.string().nullish(),
  homeTeam: side,
  awayTeam: side,
  gameOutcome: z.looseObject({ lastPeriodType: z.string() }).nullish(),
  winningGoalie: named.nullish(),
  winningGoalScorer: named.nullish(),
});
export type ListedGame = z.infer<typeof listedGame>;

/** Of a listed game as much as tells whose it is, and whether it is asked for. */
export const gameHead = z.looseObject({
  id: z.int(),
  gameType: z.int(),
  gameDate: z.string(),
  gameState: z.string(),
  homeTeam: z.looseObject({ abbrev: z.string() }),
});

/** Official at last, or final and still corrected. */
export const isFinished = ({ gameState }: { readonly gameState: string }): boolean =>
  gameState === 'FINAL' || gameState === 'OFF';

/** One of the game's statuses. */
export function statusOf(told: Pick<ListedGame, 'gameState' | 'gameScheduleState'>): string {
  if (isFinished(told)) return 'final';
  if (told.gameScheduleState === 'PPD' || told.gameScheduleState === 'CNCL') return 'postponed';
  if (told.gameScheduleState === 'SUSP') return 'suspended';
  return told.gameState === 'LIVE' || told.gameState === 'CRIT' ? 'live' : 'scheduled';
}
