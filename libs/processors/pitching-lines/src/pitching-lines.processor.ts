import {
  addGameLines,
  fact,
  finishedSums,
  noSums,
  type GameLineRow,
  type RecordOf,
  type SeasonSums,
} from '@fieldhouse/domain';
import { pitchingGameLine, pitchingLine, pitchingSeasonLine } from '@fieldhouse/domain/baseball';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';

const sum = z.object({
  person: z.string(),
  phase: z.string(),
  clubOrTotal: z.string(),
  counts: z.array(z.number().nullable()),
});
const gameLine = z.looseObject({
  game: z.string(),
  person: z.string(),
  club: z.string(),
  phase: z.string(),
  source: z.string(),
});
const state = z.object({
  seasonId: z.string().nullable(),
  sums: z.object({
    open: z.object({ game: z.string(), lines: z.array(gameLine) }).nullable(),
    sums: z.record(z.string(), sum),
  }),
});
interface State {
  readonly seasonId: string | null;
  readonly sums: SeasonSums;
}

/** Pitching lines of a season from those of its games: by club, and `total` over all clubs of a person. */
export const pitchingLines = defineProcessor<z.ZodObject, State>({
  manifest: {
    id: 'pitching-lines',
    title: 'Pitching lines of the season',
    version: 1,
    sport: 'baseball',
    owner: 'baseball',
  },
  parameters: z.strictObject({}),
  inputs: [{ of: pitchingGameLine, partitionBy: 'seasonId', orderBy: ['game'] }],
  outputs: [pitchingSeasonLine],
  state,
  initial: () => ({ seasonId: null, sums: noSums }),
  process(batch, before) {
    const rows = batch.map(({ row }) => row as GameLineRow & RecordOf<typeof pitchingGameLine>);
    return {
      state: {
        seasonId: before.seasonId ?? rows[0]?.seasonId ?? null,
        sums: addGameLines(pitchingLine, before.sums, rows),
      },
      out: [],
    };
  },
  finish(before) {
    const { seasonId } = before;
    if (seasonId === null) return { state: before, out: [] };
    const names = Object.keys(pitchingLine.counts) as (keyof typeof pitchingLine.counts)[];
    const out = finishedSums(pitchingLine, before.sums).map(({ person, phase, clubOrTotal, counts }) =>
      fact(pitchingSeasonLine, {
        person,
        seasonId,
        phase,
        clubOrTotal,
        ...(Object.fromEntries(names.map((name, at) => [name, counts[at] ?? null])) as CountsOfLine),
      }),
    );
    return { state: before, out };
  },
});

type CountsOfLine = Omit<RecordOf<typeof pitchingSeasonLine>, 'person' | 'seasonId' | 'phase' | 'clubOrTotal'>;
