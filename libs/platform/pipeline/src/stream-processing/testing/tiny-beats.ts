import type { LogRecord, StoredRecord } from '@fieldhouse/event-log';
import type { PluginContext } from '@fieldhouse/plugin-kit';
import type { StreamSpec, Told } from '../partition-stream.js';
import { StreamChain } from '../stream-chain.js';
import { beat, tinyWindows } from './tiny-windows.processor.js';

/** A device's message: beats of one subject, with the device's count of each. */
export interface Beats {
  readonly subject: string;
  readonly beats: readonly { readonly sequence: number; readonly at: number; readonly strength: number }[];
  readonly over?: true;
}

export const beatsRecord = (told: Beats): LogRecord => ({
  key: told.subject,
  value: new TextEncoder().encode(JSON.stringify(told)),
  at: Math.floor((told.beats[0]?.at ?? 0) / 1000),
});

export const tinyBeats = (latenessSeconds = 1): StreamSpec => ({
  name: 'tiny-beats',
  of: beat,
  chain: new StreamChain([{ processor: tinyWindows as never, ctx: { settings: {} } as PluginContext<never> }]),
  latenessSeconds,
  read: ({ value }: StoredRecord): Told => {
    const { subject, beats, over } = JSON.parse(new TextDecoder().decode(value)) as Beats;
    const rows = beats.map(({ sequence, at, strength }) => ({
      source: `belt of ${subject}`,
      sequence,
      at,
      row: { subject, at, strength },
    }));
    return { subject, rows, ...(over && { over }) };
  },
});
