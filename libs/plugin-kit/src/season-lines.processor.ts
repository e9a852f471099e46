import {
  addGameLines,
  fact,
  finishedSums,
  noSums,
  type GameLineRow,
  type LineKind,
  type SeasonSums,
} from '@fieldhouse/domain';
import { z } from 'zod';
import { defineProcessor, type Processor, type ProcessorManifest } from './processor.js';

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

export interface SeasonLinesState {
  readonly seasonId: string | null;
  readonly sums: SeasonSums;
}

/**
 * The processor that sums the game lines of a kind to its season lines: by club, and `total` over all clubs of a person.
 * Of a game that several sources tell, the lines of the one that `line.sources` believes first count.
 *
 * @throws TypeError the kind has no game lines
 */
export function defineSeasonLines(
  manifest: ProcessorManifest,
  line: LineKind,
): Processor<z.ZodObject, SeasonLinesState> {
  if (line.game === undefined) throw new TypeError(`line kind "${line.id}" has no game lines to sum`);
  const names = Object.keys(line.counts);
  return defineProcessor<z.ZodObject, SeasonLinesState>({
    manifest,
    parameters: z.strictObject({}),
    inputs: [{ of: line.game, partitionBy: 'seasonId', orderBy: ['game'] }],
    outputs: [line.season],
    state,
    initial: () => ({ seasonId: null, sums: noSums }),
    process(batch, before) {
      const rows = batch.map(({ row }) => row as GameLineRow & { readonly seasonId: string });
      const seasonId = before.seasonId ?? rows[0]?.seasonId ?? null;
      return { state: { seasonId, sums: addGameLines(line, before.sums, rows) }, out: [] };
    },
    finish(before) {
      const { seasonId } = before;
      if (seasonId === null) return { state: before, out: [] };
      const out = finishedSums(line, before.sums).map(({ counts, ...subject }) => {
        const counted = Object.fromEntries(names.map((name, at) => [name, counts[at] ?? null]));
        return fact(line.season, { ...subject, seasonId, ...counted });
      });
      return { state: before, out };
    },
  });
}
