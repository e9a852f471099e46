import type { Route, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import type { Account } from './account.js';
import { ApiError } from './api-error.js';

/** What a handler may know of a request beside its checked input. */
export interface RequestFacts {
  readonly id: string;
  /** Address of the caller, as the trusted gateway reports it. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly userAgent: string;
  /** As sent; it may be forged or over. */
  readonly sessionToken: string | null;
}

/** Sets or ends the browser's session with the answer. */
export interface SessionCookie {
  set(token: string, expiresAt: Date): void;
  clear(): void;
}

/** The one argument of a handler. */
export interface RouteCall<R extends Route> extends RouteInput<R> {
  /** On routes that need a session, the person; on public ones null, but where the route is `personal`. */
  readonly account: Account | null;
  readonly request: RequestFacts;
  readonly cookie: SessionCookie;
}

/** What a handler gives back: the declared response, nothing where none is declared (answered as 204). */
export type RouteAnswer<R extends Route> = RouteOutput<R> extends undefined ? void : RouteOutput<R>;

/** The caller, on a route whose policy asks for a session. */
export function callerOf(call: { readonly account: Account | null }): Account {
  if (call.account === null)
    throw new ApiError(401, 'access.log-in-needed', 'Log-in needed', 'This needs a session: log in and try again.');
  return call.account;
}
