import type { Route, RouteInput } from '@fieldhouse/contracts';
import { csvWriter, type WriteCsv } from './answers/csv-answer.js';
import { jsonWriter, type WriteJson } from './answers/json-answer.js';
import { inputReader } from './calls/read-input.js';
import type { HandledRoute } from './route-handler.decorator.js';

/** Everything about a handled route that can be worked out before the first request. */
export interface RoutePlan {
  readonly route: Route;
  /** Whether the caller must be known before the handler runs. */
  readonly needsAccount: boolean;
  readonly personal: boolean;
  readonly cost: number;
  readonly readInput: (raw: { params: unknown; query: unknown; body: unknown }) => RouteInput<Route>;
  readonly writeJson: WriteJson;
  readonly writeCsv: WriteCsv | undefined;
  readonly cacheControl: string;
}

/** Shared caches may keep fans' pages' data shortly, and serve it a little longer while they fetch anew. */
const publicCaching = 'public, max-age=15, stale-while-revalidate=60';

export function planRoute({ route, personal }: HandledRoute, checkAnswers: boolean): RoutePlan {
  const shared = route.policy === 'public' && route.method === 'GET' && !personal;
  return {
    route,
    personal,
    needsAccount: personal || route.policy !== 'public',
    cost: route.cost ?? 1,
    readInput: inputReader(route),
    writeJson: jsonWriter(route, checkAnswers),
    writeCsv: csvWriter(route),
    cacheControl: shared ? publicCaching : 'no-store',
  };
}
