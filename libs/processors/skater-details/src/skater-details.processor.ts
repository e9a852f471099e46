import { believedSource, fact, type DomainRecord, type RecordOf } from '@fieldhouse/domain';
import { hockeyPlay, skaterBoxLine, skaterGameDetail, skatingLine } from '@fieldhouse/domain/hockey';
import { defineProcessor, type InputRow } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { afterPlay, noCounts, type GameCounts } from './skater-counts.js';

const n = z.number();
const counts = z.object({
  goals: n,
  primaryAssists: n,
  secondaryAssists: n,
  shots: n,
  blockedShots: n,
  penaltiesDrawn: n,
  penaltiesTaken: n,
  faceoffsWon: n,
  faceoffsLost: n,
});
const state = z.object({
  skaters: z.record(z.string(), z.record(z.string(), z.string())),
  open: z
    .object({ game: z.string(), seasonId: z.string(), told: z.record(z.string(), z.record(z.string(), counts)) })
    .nullable(),
});

/** A game whose plays are coming in: what each of its sources tells. */
interface OpenGame {
  readonly game: string;
  readonly seasonId: string;
  readonly told: Readonly<Record<string, GameCounts>>;
}
interface State {
  /** Game → skater → club. */
  readonly skaters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly open: OpenGame | null;
}
interface Draft {
  readonly skaters: Record<string, Readonly<Record<string, string>>>;
  open: OpenGame | null;
  readonly out: DomainRecord[];
}

/**
 * What each skater did in a game, counted from its play-by-play: of those who were on the ice by its box score, in games of
 * which both are loaded. Who was on the ice at a play is not known, so the counts of that are not.
 */
export const skaterDetails = defineProcessor<z.ZodObject, State>({
  manifest: {
    id: 'skater-details',
    title: 'Games of skaters, from plays',
    version: 1,
    sport: 'hockey',
    owner: 'hockey',
  },
  parameters: z.strictObject({}),
  inputs: [
    { of: skaterBoxLine, partitionBy: 'seasonId', orderBy: ['game'] },
    { of: hockeyPlay, partitionBy: 'seasonId', orderBy: ['game', 'sequence'] },
  ],
  outputs: [skaterGameDetail],
  state,
  initial: () => ({ skaters: {}, open: null }),
  process(batch, before) {
    const draft: Draft = { skaters: { ...before.skaters }, open: before.open, out: [] };
    for (const input of batch) takeIn(draft, input);
    return { state: { skaters: draft.skaters, open: draft.open }, out: draft.out };
  },
  finish(before) {
    const draft: Draft = { skaters: { ...before.skaters }, open: before.open, out: [] };
    closeGame(draft);
    return { state: before, out: draft.out };
  },
});

function takeIn(draft: Draft, input: InputRow): void {
  if (input.of === skaterBoxLine.kind) {
    const { game, person, club, secondsOnIce } = input.row as RecordOf<typeof skaterBoxLine>;
    if (secondsOnIce !== 0) draft.skaters[game] = { ...draft.skaters[game], [person]: club };
    return;
  }
  const play = input.row as RecordOf<typeof hockeyPlay>;
  if (draft.open?.game !== play.game) {
    closeGame(draft);
    draft.open = { game: play.game, seasonId: play.seasonId, told: {} };
  }
  const { told } = draft.open!;
  draft.open = { ...draft.open!, told: { ...told, [play.source]: afterPlay(told[play.source] ?? {}, play) } };
}

function closeGame({ open, skaters, out }: Draft): void {
  if (open === null) return;
  const { game, seasonId, told } = open;
  const source = believedSource(skatingLine, Object.keys(told)) ?? '';
  for (const [person, club] of Object.entries(skaters[game] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
    out.push(
      fact(skaterGameDetail, {
        game,
        person,
        club,
        source,
        seasonId,
        ...(told[source]?.[person] ?? noCounts),
        attemptsFor: null,
        attemptsAgainst: null,
        goalsForOnIce: null,
        goalsAgainstOnIce: null,
      }),
    );
  }
}
