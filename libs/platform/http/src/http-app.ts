import './fastify-types.js';
import type { Socket } from '@fieldhouse/contracts';
import type { IncomingMessage } from 'node:http';
import { NestLogger, ObservabilityModule, type Observability } from '@fieldhouse/observability';
import websocket from '@fastify/websocket';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Authenticator } from './account.js';
import { RateLimit } from './calls/rate-limit.js';
import { HttpModule, InstalledAuthenticator } from './http.module.js';
import { planRoute } from './route-plan.js';
import { RouteRegistry } from './route-registry.js';
import { addAnswerHooks } from './server/answer-hooks.js';
import { acceptOnlyJson } from './server/body-parser.js';
import { HttpMetrics } from './server/http-metrics.js';
import { ListFormats } from './server/list-formats.js';
import { addProbeRoutes } from './server/probe-routes.js';
import { ProblemFilter } from './server/problem.filter.js';
import { addRequestHooks, identify, requestIdOf } from './server/request-hooks.js';
import { readRequestsToTheirEnd } from './server/whole-request.js';
import { mostSaidBytes, serveSocket } from './sockets/serve-socket.js';
import type { SocketHandler } from './sockets/socket-handler.js';

export interface HttpAppOptions {
  readonly observability: Observability;
  /** Addresses or networks of the gateway, by comma. */
  readonly trustedProxies: string;
  readonly requestsPerMinute: number;
  readonly bodyBytes: number;
  /** Compare every answer with its contract. */
  readonly checkAnswers: boolean;
  /** Who serves the sockets, of the modules' providers. */
  readonly sockets?: (nest: NestFastifyApplication) => readonly SocketHandler[];
}

export interface HttpApp {
  readonly nest: NestFastifyApplication;
  /** Every route that is served, known from now on. */
  readonly routes: RouteRegistry;
  /** Every socket that is served. */
  readonly sockets: readonly Socket[];
}

@Module({})
class HttpRootModule {}

/**
 * Builds the API of a program out of its modules: everything but listening. Throws where a route has no policy, two routes have
 * one id, or a contract cannot be served.
 */
export async function createHttpApp(root: Type | DynamicModule, options: HttpAppOptions): Promise<HttpApp> {
  const { observability } = options;
  const routes = new RouteRegistry();
  const formats = new ListFormats();
  const adapter = new FastifyAdapter({
    logger: false,
    genReqId: requestIdOf,
    rewriteUrl: (request: IncomingMessage) => formats.rewrite(request),
    bodyLimit: options.bodyBytes,
    trustProxy: options.trustedProxies,
    requestTimeout: 30_000,
    multipart: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  });
  const server = adapter.getInstance<FastifyInstance>();
  let authenticator: Authenticator | undefined;
  const metrics = new HttpMetrics(observability.metrics);
  server.addHook('onRoute', (route) => registerRoute(route, options.checkAnswers, routes, formats));
  acceptOnlyJson(server);
  const admission = {
    logger: observability.logger,
    metrics,
    rateLimit: new RateLimit({ perMinute: options.requestsPerMinute }),
    authenticator: () => authenticator,
  };
  addRequestHooks(server, admission);
  addAnswerHooks(server, formats);
  readRequestsToTheirEnd(server);
  addProbeRoutes(server, observability.health, observability.metrics);
  const imports = [ObservabilityModule.forRoot(observability), HttpModule.forRoot(routes), root];
  const nest = await NestFactory.create<NestFastifyApplication>({ module: HttpRootModule, imports }, adapter, {
    logger: new NestLogger(observability.logger),
    bodyParser: false,
    abortOnError: false,
  });
  nest.useGlobalFilters(new ProblemFilter(observability, metrics));
  await server.register(websocket, { options: { maxPayload: mostSaidBytes, perMessageDeflate: false } });
  await nest.init();
  const sockets = options.sockets?.(nest) ?? [];
  for (const handler of sockets) serveSocket(server, { handler, identify: (request) => identify(request, admission) });
  await server.ready();
  ({ authenticator } = nest.get(InstalledAuthenticator));
  return { nest, routes, sockets: sockets.map(({ socket }) => socket) };
}

/** Default deny: a route that no contract describes stops the start. */
function registerRoute(route: RouteOptions, checkAnswers: boolean, routes: RouteRegistry, formats: ListFormats): void {
  const config = (route.config ??= {});
  if (config.probe === true || config.socket !== undefined) return;
  if (config.handled === undefined)
    throw new Error(
      `${String(route.method)} ${route.url} has no policy: declare it in the contracts and put @RouteHandler(route) on its method`,
    );
  if (config.plan !== undefined) return;
  routes.add(config.handled.route);
  formats.add(config.handled.route);
  config.plan = planRoute(config.handled, checkAnswers);
}
