import { defineRecord, fact, type RecordOf } from '@fieldhouse/domain';
import { defineProcessor } from '@fieldhouse/plugin-kit';
import { z } from 'zod';

const of = { subject: { type: 'string' }, at: { type: 'float' } } as const;

/** A beat of somebody's heart: as small as a reading can be. */
export const beat = defineRecord({
  kind: 'beat',
  table: 'beat',
  key: ['subject', 'at'],
  columns: { ...of, strength: { type: 'int' } },
});

export const beatWindow = defineRecord({
  kind: 'beat-window',
  table: 'beat_window',
  key: ['subject', 'at'],
  columns: { ...of, beats: { type: 'int' }, strength: { type: 'int' }, order: { type: 'string' } },
});

type Window = RecordOf<typeof beatWindow>;

/** Beats and strength of each whole second, and the strengths in their order. */
export const tinyWindows = defineProcessor({
  manifest: { id: 'tiny-windows', title: 'Tiny windows', version: 1, sport: null, owner: 'tests' },
  parameters: z.object({}),
  inputs: [{ of: beat, partitionBy: 'subject', orderBy: ['at'] }],
  outputs: [beatWindow],
  windows: { lengthsSeconds: [1], allowedLatenessSeconds: 1, late: 'count', repeated: 'ignored' },
  state: z.custom<Window | null>(),
  initial: () => null,
  process(batch, state) {
    let open = state;
    const out = [];
    for (const { row } of batch) {
      const { subject, at, strength } = row as RecordOf<typeof beat>;
      const begins = Math.floor(at / 1e6) * 1e6;
      if (open !== null && open.at !== begins) {
        out.push(fact(beatWindow, open));
        open = null;
      }
      open ??= { subject, at: begins, beats: 0, strength: 0, order: '' };
      open = { ...open, beats: open.beats + 1, strength: open.strength + strength, order: `${open.order}${strength} ` };
    }
    return { state: open, out };
  },
  finish: (state) => ({ state: null, out: state === null ? [] : [fact(beatWindow, state)] }),
});
