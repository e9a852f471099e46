import type { Route, Socket } from '@fieldhouse/contracts';
import type { Trace } from '@fieldhouse/observability';
import type { Account } from './account.js';
import type { RouteCall } from './route-call.js';
import type { HandledRoute } from './route-handler.decorator.js';
import type { RoutePlan } from './route-plan.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by `@RouteHandler`. */
    handled?: HandledRoute;
    /** Made of `handled` when the route is registered. */
    plan?: RoutePlan;
    /** Routes of this library that need no policy: health and metrics. */
    probe?: boolean;
    /** Set by `serveSocket`. */
    socket?: Socket;
  }
  interface FastifyRequest {
    trace: Trace;
    account: Account | null;
    routeCall: RouteCall<Route> | null;
  }
}
