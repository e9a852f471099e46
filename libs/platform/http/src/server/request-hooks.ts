import { randomUUID } from 'node:crypto';
import { withTrace, type Logger } from '@fieldhouse/observability';
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import type { Account, Authenticator } from '../account.js';
import { ApiError } from '../api-error.js';
import { checkOrigin } from '../calls/origin-check.js';
import { checkPolicy } from '../calls/policy.js';
import { callerAddress, type RateLimit } from '../calls/rate-limit.js';
import { sessionTokenOf } from '../calls/session-cookie.js';
import type { HttpMetrics } from './http-metrics.js';

export interface RequestHookParts {
  readonly logger: Logger;
  readonly metrics: HttpMetrics;
  readonly rateLimit: RateLimit;
  /** Of the running program; nobody is logged in before it has started. */
  readonly authenticator: () => Authenticator | undefined;
}

const requestIdShape = /^[A-Za-z0-9._-]{8,64}$/;
const headers = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};
const slowAfterMilliseconds = 1_000;

/** The id of the caller's own choice, where it is one, so that a request can be followed through all programs. */
export function requestIdOf(raw: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): string {
  const given = raw.headers['x-request-id'];
  return typeof given === 'string' && requestIdShape.test(given) ? given : randomUUID();
}

/** What happens to every request before its body is read, and after it is answered. */
export function addRequestHooks(server: FastifyInstance, parts: RequestHookParts): void {
  server.decorateRequest('account', null);
  server.decorateRequest('routeCall', null);

  server.addHook('onRequest', (request, reply, done) => {
    parts.metrics.begin();
    void reply.headers(headers).header('x-request-id', request.id);
    if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=31536000');
    withTrace({ requestId: request.id }, done);
  });
  server.addHook('onRequest', (request, _reply, done) => admit(request, parts, done));
  /** Reading a body leaves the trace: take it up again. */
  server.addHook('preValidation', (request, _reply, done) => {
    if (request.body === undefined) done();
    else withTrace({ requestId: request.id }, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    finish(request, reply, parts);
    done();
  });
}

/** Default deny: where a request comes from, how often, who it is, and whether that person may. */
function admit(request: FastifyRequest, parts: RequestHookParts, done: HookHandlerDoneFunction): void {
  const { plan, probe } = request.routeOptions.config;
  if (probe === true) return done();
  try {
    checkOrigin(request);
    if (!isOwnProgram(request)) parts.rateLimit.take(`address ${callerAddress(request.ip)}`, plan?.cost ?? 1);
  } catch (error) {
    return done(error as Error);
  }
  if (plan === undefined || !plan.needsAccount) return done();
  identify(request, parts).then((account) => {
    try {
      request.account = account;
      if (account !== null) parts.rateLimit.take(`account ${account.id}`, plan.cost);
      checkPolicy(plan.route.policy, account, stadiumOf(request));
      done();
    } catch (error) {
      done(error as Error);
    }
  }, done);
}

/** Who is behind a request now; null: nobody. */
export async function identify(request: FastifyRequest, parts: RequestHookParts): Promise<Account | null> {
  const token = sessionTokenOf(request);
  const authenticator = parts.authenticator();
  return token === null || authenticator === undefined ? null : authenticator.authenticate(token);
}

/** A call of the house itself (pages rendered on the server): straight from a trusted address, for nobody else. */
function isOwnProgram(request: FastifyRequest): boolean {
  return request.headers['x-forwarded-for'] === undefined && request.ips !== undefined && isLoopback(request.ip);
}

function isLoopback(address: string): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}

function stadiumOf(request: FastifyRequest): string | undefined {
  return (request.params as { readonly stadium?: string }).stadium;
}

function finish(request: FastifyRequest, reply: FastifyReply, { logger, metrics }: RequestHookParts): void {
  const { plan, probe } = request.routeOptions.config;
  const route = plan?.route.id ?? (probe === true ? 'probe' : 'unknown');
  metrics.end(route, request.method, reply.statusCode, reply.elapsedTime / 1_000);
  if (probe === true) return;
  const slow = reply.elapsedTime > slowAfterMilliseconds;
  const level = reply.statusCode >= 500 ? 'warn' : slow || request.method !== 'GET' ? 'info' : 'debug';
  if (!logger.isLevelEnabled(level)) return;
  logger[level](
    {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      ...(request.account === null ? {} : { account: request.account.id }),
    },
    'request answered',
  );
}

/** Counts refusals by route: an attack shows as a slope. */
export function countRefusal(error: ApiError, request: FastifyRequest, metrics: HttpMetrics): void {
  if (error.status === 401 || error.status === 403 || error.status === 429)
    metrics.refused(request.routeOptions.config.plan?.route.id ?? 'unknown', error.code);
}
