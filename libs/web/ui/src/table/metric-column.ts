import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';

/** A metric as the API describes it with each table. */
export type MetricColumn = RouteOutput<typeof leagueRoutes.standings>['columns'][number];

export type Values = Readonly<Record<string, number | null>>;
