export { allowed } from './allowed.js';
export * as accessRoutes from './access/routes.js';
export * as analysisRoutes from './access/analyses.routes.js';
export * as baseballRoutes from './baseball/routes.js';
export * as hockeyRoutes from './hockey/routes.js';
export * as injuryRoutes from './injuries/routes.js';
export * as leagueRoutes from './league/routes.js';
export * as playerRoutes from './league/players.routes.js';
export * as deadLetterRoutes from './operations/dead-letters.routes.js';
export * as failedJobRoutes from './operations/failed-jobs.routes.js';
export * as overviewRoutes from './operations/overview.routes.js';
export * as operationsRoutes from './operations/routes.js';
export * as triggerRoutes from './operations/triggers.routes.js';
export {
  defineRoute,
  page,
  pageQuery,
  problem,
  provenance,
  roles,
  type Policy,
  type Problem,
  type Provenance,
  type Role,
  type Route,
  type RouteInput,
  type RouteOutput,
} from './route.js';
export { defineSocket, type SaidOn, type Socket, type SocketParams } from './socket.js';
