import { accessRoutes, type Route, type RouteOutput } from '@fieldhouse/contracts';
import { ApiProblem, type CallInput } from '@fieldhouse/web-client';
import { cookies, headers } from 'next/headers.js';
import { forbidden, redirect } from 'next/navigation.js';
import { pagePath } from '../frame/page-path.js';
import { api } from './api.js';
import { orRefused } from './refusal.js';
import { cookieFrom } from './set-cookie.js';

/** The reader's own headers that the API needs: who it is, and through whom it comes. */
export async function readerHeaders(): Promise<Record<string, string>> {
  const own = await headers();
  return Object.fromEntries(
    ['cookie', 'user-agent', 'x-forwarded-for'].flatMap((name) => {
      const value = own.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/**
 * What a page shows to somebody logged in. Nobody logged in: to the log-in page and back. Without the right: the page
 * that says who can give it.
 */
export async function shownToReader<R extends Route>(route: R, input: CallInput<R>): Promise<RouteOutput<R>> {
  try {
    return await api.call(route, input, { headers: await readerHeaders() });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 401) redirect(`/login?next=${encodeURIComponent(await pagePath())}`);
    if (error.status === 403) forbidden();
    return orRefused(error);
  }
}

/** Sends a change for the reader and hands the cookies of the answer on; a refusal comes back as the words to show. */
export async function change<R extends Route>(
  route: R,
  input: CallInput<R>,
): Promise<{ readonly answer: RouteOutput<R> } | { readonly refusal: string }> {
  try {
    const { answer, headers: given } = await api.exchange(route, input, { headers: await readerHeaders() });
    const jar = await cookies();
    for (const line of given.getSetCookie()) {
      const cookie = cookieFrom(line);
      if (cookie !== null) jar.set(cookie);
    }
    return { answer };
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) {
      const faults = error.problem.faults?.map((fault) => `${fault.where}: ${fault.message}`) ?? [];
      return { refusal: [error.problem.detail, ...faults].join(' ') };
    }
    throw error;
  }
}

/** Who reads; null where nobody is logged in. */
export async function reader(): Promise<RouteOutput<typeof accessRoutes.whoAmI>> {
  return api.call(accessRoutes.whoAmI, {}, { headers: await readerHeaders() });
}
