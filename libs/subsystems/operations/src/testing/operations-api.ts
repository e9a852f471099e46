import { AuditLog } from '@fieldhouse/access';
import { Authenticator, createHttpApp, type Account } from '@fieldhouse/http';
import { createObservability } from '@fieldhouse/observability';
import { createPluginHost, type PluginHost } from '@fieldhouse/pipeline';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OperationsModule } from '../operations.module.js';

const operator: Account = {
  id: '01900000-0000-7000-8000-000000000001',
  email: 'operator@example.org',
  name: 'Operator',
  grants: [{ role: 'operator', stadium: null }],
  sessionId: '01900000-0000-7000-8000-000000000002',
};

const unusedAccess = { demo: false, firstAdmin: null, sessionIdleHours: 1, sessionHours: 1 };

/** Whoever has a session is an operator. */
class Operators extends Authenticator {
  authenticate() {
    return Promise.resolve(operator);
  }
}

@Module({})
class HouseOfTest {
  static of(dataSource: DataSource): DynamicModule {
    const providers = [
      { provide: DataSource, useValue: dataSource },
      { provide: Authenticator, useClass: Operators },
      { provide: AuditLog, useValue: new AuditLog(dataSource, unusedAccess) },
    ];
    return { module: HouseOfTest, global: true, providers, exports: [DataSource, Authenticator, AuditLog] };
  }
}

@Module({})
class OperationsApiOfTest {}

export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export interface OperationsApi {
  ask(
    method: 'GET' | 'POST',
    path: string,
    options?: { readonly loggedIn?: boolean; readonly body?: object },
  ): Promise<Answer>;
  /** Everything that the API has logged. */
  readonly lines: readonly string[];
  metrics(): Promise<string>;
  close(): Promise<void>;
}

const nothingInstalled = createPluginHost({ plugins: [], installations: [] });

/** The API over a database, without a port; every answer is held against its contract. */
export async function startOperationsApi(
  dataSource: DataSource,
  host: PluginHost = nothingInstalled,
): Promise<OperationsApi> {
  const lines: string[] = [];
  const observability = createObservability({
    program: 'operations-test',
    version: '0',
    level: 'debug',
    secrets: [],
    destination: { write: (line) => void lines.push(line) },
    processMetrics: false,
  });
  const { nest } = await createHttpApp(
    { module: OperationsApiOfTest, imports: [HouseOfTest.of(dataSource), OperationsModule.forRoot({ host })] },
    {
      observability,
      trustedProxies: '127.0.0.1',
      requestsPerMinute: 100_000,
      bodyBytes: 100_000,
      checkAnswers: true,
    },
  );
  return {
    async ask(method, url, { loggedIn = true, body: sent } = {}) {
      const headers = {
        host: 'localhost',
        origin: 'http://localhost',
        'sec-fetch-site': 'same-origin',
        ...(loggedIn && { cookie: `fieldhouse-session=${'x'.repeat(43)}` }),
      };
      const { statusCode, body } = await nest.inject({ method, url, headers, ...(sent && { payload: sent }) });
      return { status: statusCode, body: JSON.parse(body) as unknown };
    },
    lines,
    metrics: async () => (await observability.metrics.text()).body,
    close: () => nest.close(),
  };
}
