import {
  jsonOfFile,
  NotFoundError,
  PermanentError,
  readJson,
  type HttpOptions,
  type SourceContext,
} from '@fieldhouse/plugin-kit';
import type { ZodType } from 'zod';
import type { NhlApiSettings } from './nhl-api.settings.js';
import { PAGES_HOST, REPORTS_HOST } from './words.js';

export type NhlContext = SourceContext<NhlApiSettings>;

/**
 * What the NHL says at a path such as `v1/roster/TOR/current`, or what was recorded of it in the folder; of several paths the
 * first that is there. Null where none is.
 *
 * @throws TransientError upstream is away, or what it says is no JSON
 * @throws PermanentError upstream refuses, or a recorded answer is no JSON
 */
export async function answerOf(
  ctx: NhlContext,
  paths: string | readonly string[],
  { reuse = false }: Pick<HttpOptions, 'reuse'> = {},
): Promise<unknown> {
  for (const path of [paths].flat()) {
    try {
      return ctx.settings.folder === null ? await asked(ctx, path, reuse) : await recorded(ctx, path);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  return null;
}

async function asked({ http }: NhlContext, path: string, reuse: boolean): Promise<unknown> {
  const host = path.startsWith('stats/') ? REPORTS_HOST : PAGES_HOST;
  return readJson(await http.get(`https://${host}/${path}`, { as: `${path}.json`, expect: 'application/json', reuse }));
}

async function recorded({ files }: NhlContext, path: string): Promise<unknown> {
  return jsonOfFile(`${path}.json`, await files.read(`${path}.json`));
}

/**
 * An answer that must be there, and look like this.
 * @throws PermanentError it is not there, or upstream has changed
 */
export async function requiredAnswer<T>(
  ctx: NhlContext,
  paths: string | readonly string[],
  schema: ZodType<T>,
  options: Pick<HttpOptions, 'reuse'> = {},
): Promise<T> {
  const body = await answerOf(ctx, paths, options);
  const where = [paths].flat()[0];
  if (body === null) throw new PermanentError(`${where}: there is no such answer`);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PermanentError(
    `${where}: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not as it was'}`,
  );
}

/** The list of this name in an answer; an answer without it stands for itself, to be rejected. */
export function rowsIn(body: unknown, name: string): readonly unknown[] {
  const list =
    typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined;
  return Array.isArray(list) ? (list as readonly unknown[]) : [body];
}
