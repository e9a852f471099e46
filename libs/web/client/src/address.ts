import type { Route } from '@fieldhouse/contracts';
import type { z } from 'zod';

/** What a caller hands over: query values before their defaults and coercions. */
export type CallInput<R extends Route> = Part<'params', z.input<R['params']>> &
  Part<'query', z.input<R['query']>> &
  Part<'body', z.input<R['body']>>;

/** A part may be left out where nothing in it is required. */
type Part<Name extends string, Value> = undefined extends Value
  ? { readonly [K in Name]?: Value }
  : Record<string, never> extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value };

/** The same with the parts' shapes forgotten, for code that works on any route. */
export interface AnyInput {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/**
 * Path and query of a call, without a host. Values that are undefined, null or empty are left out of the query.
 *
 * @throws RangeError where the path names a parameter that the input lacks
 */
export function addressOf<R extends Route>(route: R, input: CallInput<R>): string {
  return address(route, input as AnyInput, '');
}

/** Address of a list as a file: the route's path with `.csv`, or its JSON. A page's limit does not apply to a file. */
export function downloadAddress<R extends Route>(route: R, input: CallInput<R>, format: 'csv' | 'json'): string {
  return address(route, input as AnyInput, format === 'csv' ? '.csv' : '');
}

function address(route: Route, input: AnyInput, suffix: string): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = input.params?.[name];
    if (value === undefined || value === null || value === '') {
      throw new RangeError(`${route.id} needs the parameter "${name}" for ${route.path}`);
    }
    return encodeURIComponent(String(value));
  });
  return withQuery(path + suffix, input.query ?? {});
}

/** A path with query values appended in the order given; undefined, null and empty ones are left out. */
export function withQuery(path: string, query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.append(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
