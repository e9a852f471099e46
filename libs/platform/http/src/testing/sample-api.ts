import { defineRoute, page, pageQuery } from '@fieldhouse/contracts';
import { createObservability, type Observability } from '@fieldhouse/observability';
import { Controller, Global, Injectable, Module, type DynamicModule, type Type } from '@nestjs/common';
import { z } from 'zod';
import { Authenticator, type Account, type RoleGrant } from '../account.js';
import { lasting } from '../answers/lasting-answer.js';
import { ApiError } from '../api-error.js';
import { createHttpApp, type HttpApp, type HttpAppOptions } from '../http-app.js';
import { callerOf, type RouteCall } from '../route-call.js';
import { RouteHandler } from '../route-handler.decorator.js';

const clubName = z.object({ id: z.uuid(), name: z.string(), colour: z.string().nullable() }).meta({ id: 'SampleClub' });
const values = z.record(z.string(), z.number().nullable());

export const sampleRoutes = {
  rows: defineRoute({
    id: 'sample.rows',
    method: 'GET',
    path: '/v1/sample/:league/rows',
    summary: 'Rows',
    policy: 'public',
    params: z.object({ league: z.string().max(40) }),
    query: z.object({ order: z.enum(['asc', 'desc']).default('asc'), ...pageQuery }),
    response: z.object({
      columns: z.array(z.object({ id: z.string(), abbreviation: z.string() })),
      rows: z.array(
        z.object({ title: z.string(), club: clubName.nullable(), clubs: z.array(clubName), played: z.int(), values }),
      ),
      page,
    }),
    list: 'rows',
  }),
  echo: defineRoute({
    id: 'sample.echo',
    method: 'POST',
    path: '/v1/sample/echo',
    summary: 'Echo',
    policy: 'public',
    body: z.strictObject({ text: z.string().max(100), count: z.int().min(0) }),
    response: z.object({ text: z.string() }),
    cost: 10,
  }),
  mine: defineRoute({
    id: 'sample.mine',
    method: 'GET',
    path: '/v1/sample/mine',
    summary: 'Mine',
    policy: 'session',
    response: z.object({ email: z.string() }),
  }),
  stadium: defineRoute({
    id: 'sample.stadium',
    method: 'GET',
    path: '/v1/sample/stadiums/:stadium',
    summary: 'A stadium',
    policy: ['coach', 'medical'],
    params: z.object({ stadium: z.string().max(60) }),
    response: z.object({ stadium: z.string() }),
  }),
  broken: defineRoute({
    id: 'sample.broken',
    method: 'GET',
    path: '/v1/sample/broken/:how',
    summary: 'Fails',
    policy: 'public',
    params: z.object({ how: z.enum(['crash', 'refuse', 'off-contract', 'late-crash']) }),
    response: z.object({ count: z.int() }),
  }),
  forget: defineRoute({
    id: 'sample.forget',
    method: 'DELETE',
    path: '/v1/sample/session',
    summary: 'Forget',
    policy: 'session',
  }),
};

export const crashText = 'crash of postgres://ann:canary-5d1@db/x with canary-5d1';

@Controller()
class SampleController {
  private readonly kept = lasting(this.rowsOf('ü', {}));

  @RouteHandler(sampleRoutes.rows)
  rows({ params, query }: RouteCall<typeof sampleRoutes.rows>) {
    return params.league === 'lasting' ? this.kept : this.rowsOf(params.league, query);
  }

  private rowsOf(league: string, query: { readonly limit?: number }) {
    const club = { id: 'a1b2c3d4-0000-4000-8000-000000000001', name: '=Angels', colour: null, secret: 'hidden' };
    return {
      columns: [
        { id: 'avg', abbreviation: 'AVG' },
        { id: 'diff', abbreviation: '+/-' },
      ],
      rows: [
        {
          title: `${league} "A", b`,
          club,
          clubs: [club, club],
          played: 3,
          values: { avg: 0.3, diff: -4 },
          hash: 'hidden',
        },
        { title: '-1+2', club: null, clubs: [], played: 0, values: { avg: null } },
      ],
      page: { nextCursor: query.limit === 1 ? 'n/1' : null, total: 2 },
    };
  }

  @RouteHandler(sampleRoutes.echo)
  echo({ body }: RouteCall<typeof sampleRoutes.echo>) {
    return { text: body.text.repeat(body.count) };
  }

  @RouteHandler(sampleRoutes.mine)
  mine(call: RouteCall<typeof sampleRoutes.mine>) {
    return { email: callerOf(call).email };
  }

  @RouteHandler(sampleRoutes.stadium)
  stadium({ params }: RouteCall<typeof sampleRoutes.stadium>) {
    return { stadium: params.stadium };
  }

  @RouteHandler(sampleRoutes.broken)
  async broken({ params }: RouteCall<typeof sampleRoutes.broken>) {
    if (params.how === 'refuse') throw new ApiError(404, 'sample.none', 'None', 'There is none with canary-5d1.');
    if (params.how === 'off-contract') return { count: 'three' as unknown as number };
    if (params.how === 'late-crash') await Promise.resolve();
    throw new Error(crashText);
  }

  @RouteHandler(sampleRoutes.forget)
  forget({ cookie }: RouteCall<typeof sampleRoutes.forget>) {
    cookie.clear();
  }
}

/** Tokens of the sample: `coach.yankee` padded to a token's length is a coach of that stadium. */
export function sampleToken(role: string, stadium = 'everywhere'): string {
  return `${role}_${stadium}_`.padEnd(43, 'x');
}

@Injectable()
class SampleAuthenticator extends Authenticator {
  async authenticate(token: string): Promise<Account | null> {
    const [role = '', stadium = ''] = token.split('_');
    if (role === 'unknown') return null;
    const grants = [{ role, stadium: stadium === 'everywhere' ? null : stadium }] as unknown as RoleGrant[];
    return { id: role, email: `${role}@example.org`, name: role, grants, sessionId: 's' };
  }
}

@Global()
@Module({
  controllers: [SampleController],
  providers: [{ provide: Authenticator, useClass: SampleAuthenticator }],
  exports: [Authenticator],
})
export class SampleModule {}

export interface SampleApi extends HttpApp {
  readonly observability: Observability;
  readonly lines: string[];
}

export async function sampleApi(
  options: Partial<HttpAppOptions> = {},
  root: Type | DynamicModule = SampleModule,
): Promise<SampleApi> {
  const lines: string[] = [];
  const observability = createObservability({
    program: 'sample',
    version: '1',
    level: 'debug',
    secrets: ['canary-5d1'],
    destination: { write: (line) => void lines.push(line) },
    processMetrics: false,
  });
  const app = await createHttpApp(root, {
    observability,
    trustedProxies: '127.0.0.1',
    requestsPerMinute: 10_000,
    bodyBytes: 2_000,
    checkAnswers: false,
    ...options,
  });
  return { ...app, observability, lines };
}
