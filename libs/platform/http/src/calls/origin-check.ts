import type { FastifyRequest } from 'fastify';
import { ApiError } from '../api-error.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a changing request that another site's page sent. Browsers always say where such a request comes from; a program that
 * sends neither header has no cookie that a foreign page could abuse.
 */
export function checkOrigin(request: FastifyRequest): void {
  if (safe.has(request.method)) return;
  if (!hasOwnOrigin(request))
    throw new ApiError(
      403,
      'http.foreign-origin',
      'Request from another site',
      'Changes are only accepted from pages of this site. Open the site itself and try again.',
    );
}

/** Whether a page of this site, or no page at all, sent it. */
export function hasOwnOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || hostOf(origin) === hostOf(`${request.protocol}://${request.host}`);
}

/** Without the port where it is the usual one. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
