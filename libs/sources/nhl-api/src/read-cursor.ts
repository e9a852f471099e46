import { sha256 } from '@fieldhouse/domain';
import type { Slice } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import type { NhlContext } from './answers.js';

/** A piece of a feed. What bears a stamp is read again only when that has changed; what bears none, each time. */
export interface StampedSlice extends Slice {
  readonly stamp: string | null;
}

/** Stamp of what no longer changes: a season that is over. */
export const OVER = 'over';
/** Kept of what bears no stamp, once it was read. */
const BEGUN = 'begun';

/** Stamps of the slices that were read. */
export const readCursor = z.object({ read: z.record(z.string(), z.string()) });
export type ReadCursor = z.infer<typeof readCursor>;

export function afterSlice(done: ReadCursor | null, { id, stamp }: StampedSlice): ReadCursor {
  return { read: { ...done?.read, [id]: stamp ?? BEGUN } };
}

export const unread = <S extends StampedSlice>(slices: readonly S[], done: ReadCursor | null): readonly S[] =>
  slices.filter(({ id, stamp }) => stamp === null || done?.read[id] !== stamp);

/** One stamp of all that a folder holds at such paths. */
export async function folderStamp(ctx: NhlContext, match: RegExp): Promise<string> {
  const lines: string[] = [];
  for (const path of await ctx.files.list(match)) {
    ctx.signal.throwIfAborted();
    lines.push(`${path} ${(await ctx.files.read(path)).hash}`);
  }
  return sha256(lines.join('\n')).slice(0, 16);
}
