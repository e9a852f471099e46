import type { Slice, SourceContext, BatchFeed } from '@fieldhouse/plugin-kit';
import { abortable } from './abortable.js';
import { Breather } from './breather.js';
import { Chunk } from './chunk.js';
import type { Intake } from './intake.js';

export interface Reading {
  readonly feed: BatchFeed;
  readonly slice: Slice;
  readonly ctx: SourceContext;
  readonly intake: Intake;
  /** Raw records committed by earlier tries: read again, not written again. */
  readonly from: number;
  readonly full: (chunk: Chunk) => boolean;
  readonly signal: AbortSignal;
  /** Commits a chunk. */
  write(chunk: Chunk): Promise<void>;
}

/**
 * Reads a slice into chunks and has each written while the next one is read; at most one is under way. Gives the last one,
 * which may be empty, once all before it are committed.
 */
export async function readChunks(reading: Reading): Promise<Chunk> {
  const { feed, slice, ctx, intake, from, full, signal, write } = reading;
  const breather = new Breather();
  let position = 0;
  let chunk = new Chunk(from);
  let underWay: Promise<void> = Promise.resolve();
  try {
    for await (const raw of abortable(feed.read(slice, ctx), signal)) {
      const taken = intake.take(raw, position);
      if (position >= from) chunk.add(taken);
      position += 1;
      if (full(chunk)) {
        await underWay;
        underWay = write(chunk);
        underWay.catch(() => undefined);
        chunk = new Chunk(position);
      }
      await breather.breathe();
    }
    await underWay;
  } catch (error) {
    // The write under way is over before anybody else may have the run.
    await underWay.catch(() => undefined);
    throw error;
  }
  return chunk;
}
