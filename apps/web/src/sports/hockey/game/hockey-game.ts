import type { hockeyRoutes, RouteOutput } from '@fieldhouse/contracts';

/** A game of hockey as the API tells it. */
export type HockeyGame = RouteOutput<typeof hockeyRoutes.hockeyGame>;
export type GoalOfGame = HockeyGame['goals'][number];
export type PenaltyOfGame = HockeyGame['penalties'][number];
export type ShotOfGame = HockeyGame['shots'][number];
export type BoxOfGame = HockeyGame['box'][number];
