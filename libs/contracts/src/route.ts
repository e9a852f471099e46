import { z, type ZodObject, type ZodType, type infer as Infer } from 'zod';

/** What a person may be: everybody is a fan, the others are granted. */
export const roles = ['analyst', 'coach', 'medical', 'operator', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * Who may call. `public`: anybody. `session`: anybody logged in. Else one of the roles; `admin` is not implied. A role that is
 * granted for a stadium passes only where the route's `stadium` parameter names that stadium.
 */
export type Policy = 'public' | 'session' | readonly Role[];

/** One HTTP operation: the same object makes the validation, the handler's types, the OpenAPI document and the client. */
export interface Route<
  Params extends ZodObject = ZodObject,
  Query extends ZodObject = ZodObject,
  Body extends ZodType = ZodType,
  Response extends ZodType = ZodType,
> {
  /** `league.standings`: unique, operationId of the OpenAPI document. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/v1/leagues/:league`; parameters as in `params`. */
  readonly path: string;
  readonly summary: string;
  readonly policy: Policy;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  /** Name of the response's array that CSV prints, a row each; such a route also answers at `<path>.csv` and to `Accept: text/csv`. */
  readonly list?: string;
  /** Share of the caller's allowance a call costs; default 1. */
  readonly cost?: number;
}

const none = z.strictObject({});
const nothing = z.undefined();

export function defineRoute<
  const Path extends string,
  Params extends ZodObject = typeof none,
  Query extends ZodObject = typeof none,
  Body extends ZodType = typeof nothing,
  Response extends ZodType = typeof nothing,
>(
  route: Pick<Route, 'id' | 'method' | 'summary' | 'policy' | 'list' | 'cost'> & {
    readonly path: Path;
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Body;
    readonly response?: Response;
  },
): Route<Params, Query, Body, Response> {
  return {
    params: none as unknown as Params,
    query: none as unknown as Query,
    body: nothing as unknown as Body,
    response: nothing as unknown as Response,
    ...route,
  };
}

export interface RouteInput<R extends Route> {
  readonly params: Infer<R['params']>;
  readonly query: Infer<R['query']>;
  readonly body: Infer<R['body']>;
}
export type RouteOutput<R extends Route> = Infer<R['response']>;

/** RFC 9457; every error of the API. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable, for programs: `league.unknown-season`. */
  code: z.string(),
  /** What is wrong, where, and what to do. */
  detail: z.string(),
  requestId: z.string(),
  /** One a wrong field. */
  faults: z.array(z.object({ where: z.string(), message: z.string() })).optional(),
});
export type Problem = Infer<typeof problem>;

/** Of a list longer than a page: hand `nextCursor` back as `cursor`. */
export const page = z.object({ nextCursor: z.string().nullable(), total: z.int().nullable() });
export const pageQuery = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** Where the data of an answer come from and as of when, from the pipeline's own watermarks. */
export const provenance = z.object({
  /** When the newest of the data came in; null where nothing has. */
  asOf: z.iso.datetime().nullable(),
  /** Local date of the last game that counts in it. */
  gamesTo: z.iso.date().nullable(),
  /** Older than its freshness promise. */
  stale: z.boolean(),
  fictional: z.boolean(),
  sources: z.array(z.object({ id: z.string(), title: z.string(), notice: z.string() })),
  /** What a reader must know of these data: an incomplete season, a missing game. */
  remarks: z.array(z.string()),
});
export type Provenance = Infer<typeof provenance>;
