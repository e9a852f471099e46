import type { Route } from '@fieldhouse/contracts';
import type { FastifyRequest } from 'fastify';

/** The form in which a list is asked for: as JSON in the page, or as a file to keep. */
export interface ListFormat {
  readonly csv: boolean;
  readonly download: boolean;
}

const asked = Symbol('format of a list');
interface Asked {
  [asked]?: '.csv' | '.json';
}

/** Lets every list route also answer at `<path>.csv` and `<path>.json`, without a second route for each. */
export class ListFormats {
  private readonly paths: RegExp[] = [];

  add(route: Route): void {
    if (route.list === undefined || route.method !== 'GET') return;
    this.paths.push(new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/:[A-Za-z0-9_]+/g, '[^/]+')}$`));
  }

  /** The address without the ending, where it is that of a list; remembers the ending on the request. */
  rewrite(request: { readonly url?: string | undefined }): string {
    const url = request.url ?? '/';
    const end = url.indexOf('?');
    const path = end === -1 ? url : url.slice(0, end);
    const ending = path.endsWith('.csv') ? '.csv' : path.endsWith('.json') ? '.json' : undefined;
    if (ending === undefined) return url;
    const list = path.slice(0, -ending.length);
    if (!this.paths.some((known) => known.test(list))) return url;
    (request as Asked)[asked] = ending;
    return list + url.slice(path.length);
  }

  formatOf(request: FastifyRequest): ListFormat {
    const ending = (request.raw as Asked)[asked];
    if (ending !== undefined) return { csv: ending === '.csv', download: true };
    return { csv: request.headers.accept?.includes('text/csv') ?? false, download: false };
  }
}
