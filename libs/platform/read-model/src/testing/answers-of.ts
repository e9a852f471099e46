import type { Route, RouteOutput } from '@fieldhouse/contracts';
import type { PagesApi } from './pages-api.js';

/** The answer of a route at a path, which must be a 200. */
export async function answerOf<R extends Route>(api: PagesApi, _route: R, path: string): Promise<RouteOutput<R>> {
  const { status, body } = await api.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
  return JSON.parse(body) as RouteOutput<R>;
}

/** What a wrong address is told. */
export async function problemOf(
  api: PagesApi,
  path: string,
): Promise<{ status: number; code: string; detail: string }> {
  const { status, body } = await api.get(path);
  const { code, detail } = JSON.parse(body) as { code: string; detail: string };
  return { status, code, detail };
}
