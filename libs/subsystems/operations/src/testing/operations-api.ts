import { AuditLog } from '@fieldhouse/access';
import { Authenticator, createHttpApp, type Account } from '@fieldhouse/http';
import { createObservability } from '@fieldhouse/observability';
import { createPluginHost, type PluginHost } from '@fieldhouse/pipeline';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OperationsModule, type OperationsOptions } from '../operations.module.js';

const operator: Account = {
  id: '01900000-0000-7000-8000-000000000001',
  email: 'operator@example.org',
  name: 'Operator',
  grants: [{ role: 'operator', stadium: null }],
  sessionId: '01900000-0000-7000-8000-000000000002',
};

/** Logged in, without a role. */
const reader: Account = { ...operator, id: '01900000-0000-7000-8000-000000000003', name: 'Reader', grants: [] };

const unusedAccess = { demo: false, firstAdmin: null, sessionIdleHours: 1, sessionHours: 1 };

const tokens = { operator: 'x'.repeat(43), reader: 'r'.repeat(43) };

class OperatorAndReader extends Authenticator {
  authenticate(token: string) {
    return Promise.resolve(token === tokens.reader ? reader : operator);
  }
}

@Module({})
class HouseOfTest {
  static of(dataSource: DataSource): DynamicModule {
    const providers = [
      { provide: DataSource, useValue: dataSource },
      { provide: Authenticator, useClass: OperatorAndReader },
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
    options?: { readonly as?: keyof typeof tokens | 'nobody'; readonly body?: object },
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
  more: Omit<OperationsOptions, 'host'> = {},
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
    { module: OperationsApiOfTest, imports: [HouseOfTest.of(dataSource), OperationsModule.forRoot({ host, ...more })] },
    {
      observability,
      trustedProxies: '127.0.0.1',
      requestsPerMinute: 100_000,
      bodyBytes: 100_000,
      checkAnswers: true,
    },
  );
  return {
    async ask(method, url, { as = 'operator', body: sent } = {}) {
      const headers = {
        host: 'localhost',
        origin: 'http://localhost',
        'sec-fetch-site': 'same-origin',
        ...(as !== 'nobody' && { cookie: `fieldhouse-session=${tokens[as]}` }),
      };
      const { statusCode, body } = await nest.inject({ method, url, headers, ...(sent && { payload: sent }) });
      return { status: statusCode, body: JSON.parse(body) as unknown };
    },
    lines,
    metrics: async () => (await observability.metrics.text()).body,
    close: () => nest.close(),
  };
}
