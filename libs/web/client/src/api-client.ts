import type { Route, RouteOutput } from '@fieldhouse/contracts';
import { addressOf, type AnyInput, type CallInput } from './address.js';
import { ApiProblem, ApiUnreachable } from './api-problem.error.js';
import type { AnswerCache } from './answer-cache.js';

export interface ApiClientOptions {
  /** `http://127.0.0.1:3001`; empty: the page's own origin. Where several programs answer, by the path. */
  readonly baseUrl: string | ((path: string) => string);
  /** Where answers that are the same for everybody are remembered. */
  readonly cache?: AnswerCache;
  readonly fetch?: typeof fetch;
  /** Gives up after so long; default 15 s. */
  readonly timeoutMs?: number;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Answer from the cache when it is younger; only for what is the same for everybody. 0: always ask. */
  readonly freshSeconds?: number;
  readonly signal?: AbortSignal;
}

export interface Exchange<Answer> {
  readonly answer: Answer;
  readonly headers: Headers;
}

export interface ApiClient {
  /** @throws ApiProblem where the API says no; ApiUnreachable where it does not answer as its contract says */
  call<R extends Route>(route: R, input: CallInput<R>, options?: CallOptions): Promise<RouteOutput<R>>;
  /** The same with the answer's headers, never from the cache. */
  exchange<R extends Route>(route: R, input: CallInput<R>, options?: CallOptions): Promise<Exchange<RouteOutput<R>>>;
}

/** Typed client of the API: address, body and answer come from the route's own schemas. */
export function createApiClient(client: ApiClientOptions): ApiClient {
  const ask = async <R extends Route>(
    route: R,
    input: CallInput<R>,
    options: CallOptions = {},
  ): Promise<Exchange<RouteOutput<R>>> => {
    const path = addressOf(route, input);
    const response = await send(
      client,
      route,
      (typeof client.baseUrl === 'string' ? client.baseUrl : client.baseUrl(path)) + path,
      (input as AnyInput).body,
      options,
    );
    const text = await response.text();
    if (!response.ok) throw ApiProblem.from(response.status, text);
    return { answer: read(route, text), headers: response.headers };
  };
  return {
    exchange: ask,
    async call(route, input, options = {}) {
      const fresh = options.freshSeconds ?? 0;
      if (fresh === 0 || client.cache === undefined || options.headers !== undefined || route.method !== 'GET') {
        return (await ask(route, input, options)).answer;
      }
      const key = addressOf(route, input);
      return client.cache.get(key, fresh * 1000, async () => (await ask(route, input, options)).answer);
    },
  };
}

async function send(
  client: ApiClientOptions,
  route: Route,
  url: string,
  body: unknown,
  options: CallOptions,
): Promise<Response> {
  const limit = AbortSignal.timeout(client.timeoutMs ?? 15_000);
  try {
    return await (client.fetch ?? fetch)(url, {
      method: route.method,
      cache: 'no-store',
      signal: options.signal === undefined ? limit : AbortSignal.any([options.signal, limit]),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new ApiUnreachable(`${route.id}: no answer from ${url}. Is the API running?`, { cause });
  }
}

function read<R extends Route>(route: R, text: string): RouteOutput<R> {
  const value: unknown = text === '' ? undefined : JSON.parse(text);
  const parsed = route.response.safeParse(value);
  if (parsed.success) return parsed.data as RouteOutput<R>;
  const first = parsed.error.issues[0];
  throw new ApiUnreachable(
    `${route.id}: the answer breaks its contract at "${first?.path.join('.') ?? ''}": ${first?.message ?? 'unknown'}. API and pages are of different versions?`,
  );
}
