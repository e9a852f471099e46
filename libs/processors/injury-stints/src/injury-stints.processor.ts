import type { RecordOf } from '@fieldhouse/domain';
import { injuryNotice, injuryStint, noticePlayer, unmatchedNotice, type NameState } from '@fieldhouse/domain/baseball';
import { nameStates } from '@fieldhouse/domain/baseball';
import { defineProcessor, type InputRow } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { stintsOfSeason } from './season-stints.js';
import { noticeKey, noticeOf, toldNotice, type Player, type ToldNotice } from './told-notice.js';

const parameters = z.strictObject({
  overThrough: z.int().min(1900).max(2100).default(2025).meta({
    title: 'Years over through',
    description:
      'Stints that nobody has ended in a year up to this one end with its season, even where no note of that December is at hand. Later years are over with their first note of December.',
  }),
});

const state = z.object({
  seasonId: z.string().nullable(),
  /** By key of the notice. */
  players: z.record(z.string(), z.object({ person: z.string().nullable(), state: z.enum(nameStates) })),
  notices: z.array(toldNotice),
});
interface State {
  readonly seasonId: string | null;
  readonly players: Readonly<Record<string, Player>>;
  readonly notices: readonly ToldNotice[];
}

/** Stints on the injured list, from what notices say was done with whom. */
export const injuryStints = defineProcessor<typeof parameters, State>({
  manifest: {
    id: 'injury-stints',
    title: 'Stints on the injured list',
    version: 1,
    sport: 'baseball',
    owner: 'baseball',
  },
  parameters,
  inputs: [
    { of: noticePlayer, partitionBy: 'seasonId', orderBy: ['source', 'ref', 'number'] },
    { of: injuryNotice, partitionBy: 'seasonId', orderBy: ['localDate'] },
  ],
  outputs: [injuryStint, unmatchedNotice],
  state,
  initial: () => ({ seasonId: null, players: {}, notices: [] }),
  process: (batch, before) => ({ state: takeIn(batch, before), out: [] }),
  // Only here: what the notices of a day mean shows when all sources have told that day, and the season's end at its end.
  finish(before, { settings: { overThrough } }) {
    const { seasonId, notices } = before;
    return { state: before, out: seasonId === null ? [] : stintsOfSeason({ seasonId, notices, overThrough }) };
  },
});

function takeIn(batch: readonly InputRow[], before: State): State {
  const players = { ...before.players };
  const notices = [...before.notices];
  let { seasonId } = before;
  for (const { of, row } of batch) {
    if (of === noticePlayer.kind) {
      const player = row as RecordOf<typeof noticePlayer>;
      players[noticeKey(player)] = { person: player.person, state: player.state as NameState };
    } else if (of === injuryNotice.kind) {
      const notice = row as RecordOf<typeof injuryNotice>;
      seasonId = notice.seasonId;
      notices.push(noticeOf(notice, players[noticeKey(notice)]));
    }
  }
  return { seasonId, players, notices };
}
