import { jsonOfFile, PermanentError, readJson, TransientError, type SourceContext } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { UPSTREAM } from './words.js';

/** Upstream's own word for what is not there; it has others for its troubles. */
const notFound = 10;
const errorBody = z.object({ messageNumber: z.number(), message: z.string().optional() });

/**
 * Asks MLB. The answer is in the lake, under `as`, before anything of it is looked at.
 * @throws TransientError no JSON, or an error that may pass
 * @throws PermanentError there is no such thing
 */
export async function askedBody(
  ctx: Pick<SourceContext, 'http'>,
  path: string,
  query: Readonly<Record<string, string>>,
  as: string,
): Promise<unknown> {
  const url = new URL(path, UPSTREAM);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const raw = await ctx.http.get(url.href, { as, expect: 'application/json' });
  return withoutError(raw.address, readJson(raw));
}

/**
 * An answer that was recorded in the folder.
 * @throws PermanentError it is no JSON, or the record of an error
 */
export async function recordedBody(ctx: Pick<SourceContext, 'files'>, path: string): Promise<unknown> {
  return withoutError(path, await jsonOfFile(path, await ctx.files.read(path)));
}

function withoutError(where: string, body: unknown): unknown {
  const error = errorBody.safeParse(body);
  if (!error.success) return body;
  const { messageNumber, message = 'an error' } = error.data;
  const text = `${where}: the StatsAPI says "${message}" (messageNumber ${messageNumber})`;
  throw messageNumber === notFound ? new PermanentError(text) : new TransientError(text);
}

/**
 * The list that an answer is about.
 * @throws PermanentError it has none: it is the answer to another question, or upstream has changed
 */
export function listIn(where: string, body: unknown, name: string): readonly unknown[] {
  const list =
    typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined;
  if (Array.isArray(list)) return list as readonly unknown[];
  throw new PermanentError(`${where}: there is no list "${name}" in it`);
}
