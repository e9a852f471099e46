import type { Route } from '@fieldhouse/contracts';
import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { answersNothing } from './answers/answers-nothing.js';
import type { RouteAnswer, RouteCall } from './route-call.js';

export interface RouteHandlerOptions {
  /** A public route whose answer depends on who asks: the caller is looked up, and the answer is never kept by a cache. */
  readonly personal?: boolean;
}

/** What the decorator leaves for the server: the contract, and how this handler serves it. */
export interface HandledRoute {
  readonly route: Route;
  readonly personal: boolean;
}

type Handler<R extends Route> = (call: RouteCall<R>) => Promise<RouteAnswer<R>> | RouteAnswer<R>;

const TheCall = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().routeCall,
);

/**
 * Makes a controller's method the handler of a route of the contracts. The route gives method, path, checks, policy, answer and
 * documentation; the method gets one argument, everything in it checked. Without this decorator a Nest route does not start.
 *
 * ```ts
 * @RouteHandler(leagueRoutes.standings)
 * standings({ params, query }: RouteCall<typeof leagueRoutes.standings>) { ... }
 * ```
 */
export function RouteHandler<R extends Route>(route: R, options: RouteHandlerOptions = {}) {
  const handled: HandledRoute = { route, personal: options.personal ?? false };
  const mapping = applyDecorators(
    RequestMapping({ path: route.path, method: RequestMethod[route.method] }),
    HttpCode(answersNothing(route) ? 204 : 200),
    RouteConfig({ handled }),
  );
  return <Method extends Handler<R>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    TheCall()(target, key, 0);
    mapping(target, key, descriptor);
  };
}
