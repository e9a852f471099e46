import { Authenticator, createHttpApp, type Account } from '@fieldhouse/http';
import { createObservability } from '@fieldhouse/observability';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Reader } from '../reader.js';

const operator: Account = {
  id: '01900000-0000-7000-8000-000000000001',
  email: 'operator@example.org',
  name: 'Operator',
  grants: [{ role: 'operator', stadium: null }],
  sessionId: '01900000-0000-7000-8000-000000000002',
};
const operatorToken = 'x'.repeat(43);

class OnlyOperator extends Authenticator {
  authenticate(token: string) {
    return Promise.resolve(token === operatorToken ? operator : null);
  }
}

@Module({})
class SurroundingsOfTest {
  static of(dataSource: DataSource): DynamicModule {
    return {
      module: SurroundingsOfTest,
      global: true,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: Authenticator, useClass: OnlyOperator },
      ],
      exports: [DataSource, Authenticator],
    };
  }
}

@Module({})
class PagesApiOfTest {}

export interface PagesApi {
  /** Asks the API; the answer's body is JSON unless another type is asked for. */
  get(path: string, accept?: string): Promise<{ readonly status: number; readonly body: string }>;
  /** Asks as one who runs the house. */
  getAsOperator(path: string): Promise<{ readonly status: number; readonly body: string }>;
  /** The answer to what must succeed. */
  answer<Answer>(path: string): Promise<Answer>;
  readonly database: DataSource;
  part<Part>(type: Type<Part>): Part;
  /** How many statements were sent since the last time. */
  statements(): number;
  /** What Prometheus would read. */
  metrics(): Promise<string>;
  close(): Promise<void>;
}

/** Pages' API over a database, without a port; every answer is held against its contract. One of the modules must bring the `ReadModelModule`. */
export async function startPagesApi(
  dataSource: DataSource,
  ...modules: readonly (Type | DynamicModule)[]
): Promise<PagesApi> {
  const observability = createObservability({
    program: 'pages-test',
    version: '0',
    level: 'error',
    secrets: [],
    processMetrics: false,
  });
  const { nest } = await createHttpApp(
    { module: PagesApiOfTest, imports: [SurroundingsOfTest.of(dataSource), ...modules] },
    {
      observability,
      trustedProxies: '127.0.0.1',
      requestsPerMinute: 100_000,
      bodyBytes: 1000,
      checkAnswers: true,
    },
  );
  let sent = 0;
  const reader = nest.get(Reader, { strict: false });
  const rows = reader.rows.bind(reader);
  reader.rows = <Row>(statement: Parameters<typeof rows>[0]) => {
    sent++;
    return rows<Row>(statement);
  };
  const ask = async (path: string, headers: Readonly<Record<string, string>>) => {
    const { statusCode, body } = await nest.inject({ method: 'GET', url: path, headers });
    return { status: statusCode, body };
  };
  const get = (path: string, accept = 'application/json') => ask(path, { accept });
  return {
    get,
    getAsOperator: (path) => ask(path, { cookie: `fieldhouse-session=${operatorToken}` }),
    async answer<Answer>(path: string) {
      const { status, body } = await get(path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
      return JSON.parse(body) as Answer;
    },
    database: dataSource,
    part: (type) => nest.get(type, { strict: false }),
    statements() {
      const since = sent;
      sent = 0;
      return since;
    },
    metrics: async () => (await observability.metrics.text()).body,
    close: () => nest.close(),
  };
}
