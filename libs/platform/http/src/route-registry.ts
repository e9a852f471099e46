import type { Route } from '@fieldhouse/contracts';

/** The routes that a program serves, known once it has started. */
export class RouteRegistry {
  private readonly byId = new Map<string, Route>();

  /** Throws on two handlers for one route, and where the path and the parameters of a route differ. */
  add(route: Route): void {
    if (this.byId.has(route.id)) throw new Error(`${route.id} has two handlers; remove one of them`);
    const inPath = [...route.path.matchAll(/:([A-Za-z0-9_]+)/g)].map(([, name]) => name ?? '');
    const declared = Object.keys(route.params.shape);
    if (inPath.length !== declared.length || inPath.some((name) => !declared.includes(name)))
      throw new Error(
        `${route.id}: ${route.path} and its params (${declared.join(', ')}) do not name the same parameters`,
      );
    this.byId.set(route.id, route);
  }

  all(): readonly Route[] {
    return [...this.byId.values()];
  }

  /** Routes of `wanted` without a handler here. */
  missing(wanted: readonly Route[]): readonly Route[] {
    return wanted.filter((route) => !this.byId.has(route.id));
  }
}
