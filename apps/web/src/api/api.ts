import type { Route, RouteOutput } from '@fieldhouse/contracts';
import { AnswerCache, ApiProblem, createApiClient, type CallInput } from '@fieldhouse/web-client';
import { orRefused } from './refusal.js';

/** The API and the stadium's node as the server reaches them; read at each start, not at build time. */
const apiUrl = process.env['API_URL'] ?? 'http://127.0.0.1:3001';
const stadiumUrl = process.env['STADIUM_URL'] ?? apiUrl;
const baseUrl = (path: string) => (path.startsWith('/v1/stadiums') ? stadiumUrl : apiUrl);

export const api = createApiClient({ baseUrl, cache: new AnswerCache({ entries: 300, staleMs: 60_000 }) });

/** Seconds for which an answer that is the same for everybody is served again without asking. */
const freshSeconds = 10;

/**
 * What a public page shows. A thing that does not exist, or an address that means nothing, becomes the page's own
 * "not found" with status 404, a wrong choice a `Refusal`; everything else is the error page's.
 */
export async function shown<R extends Route>(route: R, input: CallInput<R>): Promise<RouteOutput<R>> {
  try {
    return await api.call(route, input, { freshSeconds });
  } catch (error) {
    return orRefused(error);
  }
}

/** The same where the absence of the thing is an answer: null. */
export async function shownOrNull<R extends Route>(route: R, input: CallInput<R>): Promise<RouteOutput<R> | null> {
  try {
    return await api.call(route, input, { freshSeconds });
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 404 || error.status === 400)) return null;
    throw error;
  }
}

/** The same where a refusal belongs on the page beside what can be shown: too little data, a number that cannot be. */
export async function shownOrRefusal<R extends Route>(
  route: R,
  input: CallInput<R>,
): Promise<{ readonly answer: RouteOutput<R> } | { readonly refusal: string }> {
  try {
    return { answer: await api.call(route, input, { freshSeconds }) };
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) return { refusal: error.problem.detail };
    throw error;
  }
}
