import {
  addGameLines,
  addPublished,
  fact,
  finishedSums,
  noSums,
  type ClubSums,
  type GameLineRow,
  type LineKind,
  type PublishedRow,
  type RecordKind,
  type SeasonSums,
} from '@fieldhouse/domain';
import { z } from 'zod';
import { defineProcessor, type InputRow, type Processor, type ProcessorManifest } from './processor.js';

const sum = z.object({
  person: z.string(),
  phase: z.string(),
  clubOrTotal: z.string(),
  counts: z.array(z.number().nullable()),
});
const clubSums = z.record(z.string(), sum);
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
    sums: clubSums,
  }),
  published: clubSums,
});

export interface SeasonLinesState {
  readonly seasonId: string | null;
  readonly sums: SeasonSums;
  readonly published: ClubSums;
}

/**
 * The processor that sums the game lines of a kind to its season lines: by club, and `total` over all clubs of a person.
 * Of a game that several sources tell, the lines of the one that `line.sources` believes first count. Where the kind has
 * published totals, they stand for a person's time with a club of which fewer games are loaded.
 *
 * @throws TypeError the kind has no game lines
 */
export function defineSeasonLines(
  manifest: ProcessorManifest,
  line: LineKind,
): Processor<z.ZodObject, SeasonLinesState> {
  const { game, published } = line;
  if (game === undefined) throw new TypeError(`line kind "${line.id}" has no game lines to sum`);
  const names = Object.keys(line.counts);
  const ofKind = (batch: readonly InputRow[], kind: RecordKind | undefined) =>
    batch.filter(({ of }) => of === kind?.kind);
  return defineProcessor<z.ZodObject, SeasonLinesState>({
    manifest,
    parameters: z.strictObject({}),
    inputs: [
      { of: game, partitionBy: 'seasonId', orderBy: ['game'] },
      ...(published ? [{ of: published, partitionBy: 'seasonId', orderBy: ['person'] }] : []),
    ],
    outputs: [line.season],
    state,
    initial: () => ({ seasonId: null, sums: noSums, published: {} }),
    process(batch, before) {
      const first = batch[0]?.row as { readonly seasonId: string } | undefined;
      const seasonId = before.seasonId ?? first?.seasonId ?? null;
      const gameLines = ofKind(batch, game).map(({ row }) => row as GameLineRow);
      const stints = ofKind(batch, published).map(({ row }) => row as PublishedRow);
      const sums = addGameLines(line, before.sums, gameLines);
      const totals = addPublished(line, before.published, stints);
      return { state: { seasonId, sums, published: totals }, out: [] };
    },
    finish(before) {
      const { seasonId } = before;
      if (seasonId === null) return { state: before, out: [] };
      const out = finishedSums(line, before.sums, before.published).map(({ counts, ...subject }) => {
        const counted = Object.fromEntries(names.map((name, at) => [name, counts[at] ?? null]));
        return fact(line.season, { ...subject, seasonId, ...counted });
      });
      return { state: before, out };
    },
  });
}
