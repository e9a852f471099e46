import type { Route } from '@fieldhouse/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nextCursorOf } from '../answers/csv-answer.js';
import type { WriteJson } from '../answers/json-answer.js';
import { bodyOf, textOrBytes } from '../answers/lasting-answer.js';
import { sessionCookieOf, sessionTokenOf } from '../calls/session-cookie.js';
import type { RouteCall } from '../route-call.js';
import type { RoutePlan } from '../route-plan.js';
import { hasAlready } from './entity-tag.js';
import type { ListFormats } from './list-formats.js';

/** Checks the input before the handler and writes the answer after it, as the route's contract says. */
export function addAnswerHooks(server: FastifyInstance, formats: ListFormats): void {
  server.addHook('preHandler', (request, reply, done) => {
    const { plan } = request.routeOptions.config;
    if (plan === undefined) return done();
    try {
      request.routeCall = callOf(plan, request, reply);
      prepareAnswer(plan, request, reply, formats);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if (reply.hasHeader('set-cookie')) void reply.header('cache-control', 'no-store');
    const body = reply.statusCode === 200 && isRead(request) ? bodyOf(payload) : undefined;
    if (body === undefined) return done(null, payload);
    void reply.header('etag', body.tag);
    if (!hasAlready(request.headers['if-none-match'], body.tag)) return done(null, body.bytes);
    void reply.status(304).removeHeader('content-type').removeHeader('content-length');
    done(null, '');
  });
}

function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

function callOf(plan: RoutePlan, request: FastifyRequest, reply: FastifyReply): RouteCall<Route> {
  const { params, query, body } = plan.readInput(request);
  return {
    params,
    query,
    body,
    account: request.account,
    request: {
      id: request.id,
      address: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 255),
      sessionToken: sessionTokenOf(request),
    },
    cookie: sessionCookieOf(request, reply),
  };
}

function prepareAnswer(plan: RoutePlan, request: FastifyRequest, reply: FastifyReply, formats: ListFormats): void {
  void reply.header('cache-control', plan.cacheControl);
  const { writeCsv, writeJson, route } = plan;
  if (writeCsv === undefined) {
    answerJson(reply, writeJson);
    return;
  }
  const { csv, download } = formats.formatOf(request);
  void reply.header('vary', 'accept');
  if (download)
    void reply.header('content-disposition', `attachment; filename="${fileName(route)}.${csv ? 'csv' : 'json'}"`);
  if (!csv) {
    answerJson(reply, writeJson);
    return;
  }
  void reply.type('text/csv; charset=utf-8; header=present').serializer((payload: unknown) => {
    const next = nextCursorOf(payload);
    if (next !== null) void reply.header('link', `<${nextPage(request, next)}>; rel="next"`);
    return written(payload, writeCsv);
  });
}

function answerJson(reply: FastifyReply, writeJson: WriteJson): void {
  void reply.type('application/json; charset=utf-8').serializer((payload: unknown) => written(payload, writeJson));
}

/** Fastify sends a serializer's bytes as it sends its text; its types know of the text alone. */
function written(payload: unknown, write: (payload: unknown) => string): string {
  return textOrBytes(payload, write) as string;
}

function fileName(route: Route): string {
  return route.id.replaceAll('.', '-');
}

function nextPage(request: FastifyRequest, cursor: string): string {
  const url = new URL(request.originalUrl, 'http://self');
  url.searchParams.set('cursor', cursor);
  return `${url.pathname}${url.search}`;
}
