import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readSettings } from '@fieldhouse/config';
import { defineRoute, type Role, type Route } from '@fieldhouse/contracts';
import { AccountEntity, RoleGrantEntity, SessionEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { createHttpApp, RouteHandler, type HttpApp, type RouteCall } from '@fieldhouse/http';
import { createObservability, type Observability } from '@fieldhouse/observability';
import { Controller, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { ApiModule } from '../api.module.js';
import { apiSettings } from '../api.settings.js';

export interface ApiUnderTest extends HttpApp {
  readonly database: DataSource;
  readonly observability: Observability;
  readonly lines: string[];
}

/** A route of a stadium, so that the walk over all routes meets one whatever the contracts have. */
const stadiumProbe = defineRoute({
  id: 'test.stadium-probe',
  method: 'GET',
  path: '/v1/test/stadiums/:stadium',
  summary: 'A stadium',
  policy: ['coach', 'medical'],
  params: z.object({ stadium: z.string().max(60) }),
  response: z.object({ stadium: z.string() }),
});

@Controller()
class StadiumProbeController {
  @RouteHandler(stadiumProbe)
  read({ params }: RouteCall<typeof stadiumProbe>) {
    return { stadium: params.stadium };
  }
}

@Module({ controllers: [StadiumProbeController] })
class StadiumProbeModule {}

@Module({})
class ApiUnderTestModule {}

/** The whole API over a fresh database, not listening, every answer compared with its contract. */
export async function apiUnderTest(env: Record<string, string> = {}): Promise<ApiUnderTest> {
  const { url, dataSource } = await testDatabase();
  const settings = readSettings(apiSettings, { DATABASE_URL: url, API_CHECK_ANSWERS: 'true', ...env });
  const lines: string[] = [];
  const observability = createObservability({
    program: 'api',
    version: 'test',
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
    processMetrics: false,
  });
  const app = await createHttpApp(
    { module: ApiUnderTestModule, imports: [ApiModule.forRoot(settings, url), StadiumProbeModule] },
    {
      observability,
      trustedProxies: '127.0.0.1',
      requestsPerMinute: 1_000_000,
      bodyBytes: 100_000,
      checkAnswers: true,
    },
  );
  return { ...app, database: dataSource, observability, lines };
}

export interface Persona {
  readonly title: string;
  readonly grants: readonly { readonly role: Role; readonly stadium: string | null }[];
}

/** An account with these roles; returns a maker of fresh session cookies for it. */
export async function personOf(api: ApiUnderTest, { title, grants }: Persona): Promise<() => Promise<string>> {
  const { manager } = api.database;
  const accountId = randomUUID();
  const now = new Date();
  const account = {
    id: accountId,
    email: `${accountId}@example.org`,
    name: title,
    passwordHash: 'none',
    createdAt: now,
  };
  await manager.insert(AccountEntity, { ...account, disabledAt: null });
  for (const { role, stadium } of grants)
    await manager.insert(RoleGrantEntity, { id: randomUUID(), accountId, role, stadium });
  return async () => {
    const token = randomBytes(32).toString('base64url');
    await manager.insert(SessionEntity, {
      id: randomUUID(),
      tokenHash: createHash('sha256').update(token).digest('hex'),
      accountId,
      startedAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
      revokedAt: null,
      device: 'test',
      address: '127.0.0.1',
    });
    return `fieldhouse-session=${token}`;
  };
}

/** The path of a route with values put in for its parameters. */
export function pathOf(route: Route, values: (name: string) => string): string {
  return route.path.replaceAll(/:([A-Za-z0-9_]+)/g, (_, name: string) => encodeURIComponent(values(name)));
}
