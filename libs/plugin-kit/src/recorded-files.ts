import { sha256 } from '@fieldhouse/domain';
import { z } from 'zod';
import type { RawObject, SourceContext } from './context.js';
import { PermanentError } from './errors.js';
import type { Slice } from './source.js';

/*
 * For sources that read a folder of files as others recorded them: a slice a file, read again when its content changes.
 */

/** One file of the folder. */
export interface FileSlice extends Slice {
  readonly path: string;
  readonly hash: string;
}

/** Hash of every file, by slice, when it was read last. */
export const fileCursor = z.object({ hashes: z.record(z.string(), z.string()) });
export type FileCursor = z.infer<typeof fileCursor>;

/** The files whose path matches, without those that are as they were. */
export async function fileSlices(
  ctx: Pick<SourceContext, 'files' | 'signal'>,
  match: RegExp,
  done: FileCursor | null,
): Promise<readonly FileSlice[]> {
  const slices: FileSlice[] = [];
  for (const path of await ctx.files.list(match)) {
    ctx.signal.throwIfAborted();
    const { hash } = await ctx.files.read(path);
    slices.push({ id: sliceId(path), path, hash: hash.slice(0, 16) });
  }
  return slices.filter(({ id, hash }) => done?.hashes[id] !== hash);
}

export function afterFile(done: FileCursor | null, { id, hash }: FileSlice): FileCursor {
  return { hashes: { ...done?.hashes, [id]: hash } };
}

/**
 * What a text file says; one that ends in `.gz` is unpacked.
 * @throws PermanentError it is not gzip, or empty
 */
export async function textOfFile(path: string, object: RawObject): Promise<string> {
  if (!path.endsWith('.gz')) return object.text();
  const [entry] = await object.unpack();
  if (entry === undefined) throw new PermanentError(`${path}: the archive is empty`);
  return entry.text();
}

/**
 * What a recorded JSON file says; one that ends in `.gz` is unpacked.
 * @throws PermanentError it is no JSON
 */
export async function jsonOfFile(path: string, object: RawObject): Promise<unknown> {
  const text = await textOfFile(path, object);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new PermanentError(`${path}: no JSON; record it again, or take it out of the folder`, { cause });
  }
}

/** The path itself, where it may be a slice's id; else what is left of it, and a hash that keeps it unique. */
function sliceId(path: string): string {
  if (/^[\w.=+-]{1,100}$/.test(path)) return path;
  return `${path.replace(/[^\w.=+-]/g, '-').slice(-80)}-${sha256(path).slice(0, 8)}`;
}
