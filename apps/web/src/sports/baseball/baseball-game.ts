import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';

/** What the API says of a game. */
export type BaseballGame = RouteOutput<typeof baseballRoutes.baseballGame>;
