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

const statistics = z.looseObject({
  skaters: z.array(z.looseObject({ playerId: z.int() })),
  goalies: z.array(z.looseObject({ playerId: z.int() })),
});

/**
 * Ids of the players of a club in a season, in the roster's order, then of those who played for it and are not on it: a roster
 * tells who is there at the end. Of what is not there, none.
 */
export async function playerIds(ctx: NhlContext, slice: ClubSeason): Promise<readonly number[]> {
  const { data: roster } = rosterBody.safeParse(await answerOf(ctx, ...rosterOptions(ctx, slice, true)));
  const ids =
    roster === undefined ? [] : everybodyOn(roster).flatMap((row) => rosterPlayer.safeParse(row).data?.id ?? []);
  for (const gameType of slice.everybody ? ctx.settings.gameTypes : []) {
    const path = `v1/club-stats/${slice.club}/${slice.season}/${gameType}`;
    const { data } = statistics.safeParse(await answerOf(ctx, path, { reuse: true }));
    for (const { playerId } of [...(data?.skaters ?? []), ...(data?.goalies ?? [])]) ids.push(playerId);
  }
  return [...new Set(ids)];
}
