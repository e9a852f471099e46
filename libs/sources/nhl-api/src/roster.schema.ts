import { z } from 'zod';
import { answerOf, type NhlContext } from './answers.js';
import { rosterOptions } from './club-paths.js';
import type { ClubSeason } from './club-seasons.js';
import { toldPlayer } from './player-facts.js';

/** Whoever is on a roster; each is understood by himself, so that one who is told wrongly costs himself alone. */
export const rosterBody = z.looseObject({
  forwards: z.array(z.unknown()),
  defensemen: z.array(z.unknown()),
  goalies: z.array(z.unknown()),
});
export type RosterBody = z.infer<typeof rosterBody>;

export const rosterPlayer = toldPlayer.extend({
  id: z.int(),
  sweaterNumber: z.int().min(0).max(999).nullish(),
  positionCode: z.string().max(10).nullish(),
});

export const everybodyOn = ({ forwards, defensemen, goalies }: RosterBody): readonly unknown[] => [
  ...forwards,
  ...defensemen,
  ...goalies,
];

/** Ids of the players of a club in a season, in the roster's order; of a roster that is not there, none. */
export async function rosterIds(ctx: NhlContext, slice: ClubSeason): Promise<readonly number[]> {
  const { data } = rosterBody.safeParse(await answerOf(ctx, ...rosterOptions(ctx, slice, true)));
  if (data === undefined) return [];
  return [...new Set(everybodyOn(data).flatMap((row) => rosterPlayer.safeParse(row).data?.id ?? []))];
}
