import { z } from 'zod';

/** A count that upstream may leave out. */
export const count = z.int().nullish();

/** What a log's row and a season's total count alike: a skater's columns and a goalie's, of which a row has either. */
export const playerCounts = {
  goals: count,
  assists: count,
  points: count,
  plusMinus: count,
  pim: count,
  powerPlayGoals: count,
  powerPlayPoints: count,
  shorthandedGoals: count,
  shorthandedPoints: count,
  gameWinningGoals: count,
  otGoals: count,
  shots: count,
  gamesStarted: count,
  shotsAgainst: count,
  goalsAgainst: count,
  shutouts: count,
};

/** `MM:SS`, with minutes over 60 possible. */
export const clock = z.string().regex(/^\d+:[0-5]\d$/);

/** `63:05` → 3785; null where it is not told. */
export function secondsOf(time: string | null | undefined): number | null {
  if (time === null || time === undefined) return null;
  const [minutes, seconds] = time.split(':');
  return Number(minutes) * 60 + Number(seconds);
}

/** What upstream says in several languages; `default` is always there. */
export const localised = z.looseObject({ default: z.string().min(1) });
