import { fact, type RecordOf } from '@fieldhouse/domain';
import { pitch, pitchGameLine, plateAppearance } from '@fieldhouse/domain/baseball';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { OpenGames, type GameLines } from './game-lines.js';
import { noCounts, type PitchCounts } from './pitch-counts.js';

const counts = z.object(
  Object.fromEntries(Object.keys(noCounts).map((name) => [name, z.number()])) as Record<keyof PitchCounts, z.ZodNumber>,
);
const state = z.object({
  seasonId: z.string().nullable(),
  games: z.record(
    z.string(),
    z.object({
      source: z.string(),
      gameRef: z.string(),
      phase: z.string(),
      localDate: z.string(),
      tracking: z.string().nullable(),
      lines: z.record(z.string(), counts),
    }),
  ),
});
interface State {
  readonly seasonId: string | null;
  /** By source and game. */
  readonly games: Readonly<Record<string, GameLines>>;
}

/** Whatever stands there for a game of which no pitch is told. */
const untracked = 'statcast';

/** What each pitcher threw and each batter saw in a game, every source by itself. */
export const pitchLines = defineProcessor<z.ZodObject, State>({
  manifest: {
    id: 'pitch-lines',
    title: 'Pitches and plate appearances of players by game',
    version: 1,
    sport: 'baseball',
    owner: 'baseball',
  },
  parameters: z.strictObject({}),
  inputs: [
    { of: pitch, partitionBy: 'seasonId', orderBy: ['gameRef', 'source'] },
    { of: plateAppearance, partitionBy: 'seasonId', orderBy: ['gameRef', 'source'] },
  ],
  outputs: [pitchGameLine],
  state,
  initial: () => ({ seasonId: null, games: {} }),
  process(batch, before) {
    const open = new OpenGames(before.games);
    for (const { of, row } of batch) {
      if (of === pitch.kind) open.addPitch(row as RecordOf<typeof pitch>);
      else open.addAppearance(row as RecordOf<typeof plateAppearance>);
    }
    const first = batch[0]?.row as RecordOf<typeof pitch> | undefined;
    return { state: { seasonId: before.seasonId ?? first?.seasonId ?? null, games: open.games }, out: [] };
  },
  finish(before) {
    const { seasonId, games } = before;
    if (seasonId === null) return { state: before, out: [] };
    const out = Object.values(games).flatMap(({ lines, tracking, ...game }) =>
      Object.entries(lines).map(([who, counted]) => {
        const [role = '', person = ''] = who.split(' ');
        return fact(pitchGameLine, { person, role, ...game, tracking: tracking ?? untracked, seasonId, ...counted });
      }),
    );
    return { state: before, out };
  },
});
