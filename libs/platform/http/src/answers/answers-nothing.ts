import type { Route } from '@fieldhouse/contracts';

/** Whether the route has no body to answer with: 204. */
export function answersNothing(route: Route): boolean {
  return route.response.def.type === 'undefined';
}
