import { baseball } from '@fieldhouse/domain/baseball';
import { Authenticator, createHttpApp } from '@fieldhouse/http';
import { createObservability } from '@fieldhouse/observability';
import { Reader, ReadModelModule } from '@fieldhouse/read-model';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';

class Nobody extends Authenticator {
  authenticate() {
    return Promise.resolve(null);
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
        { provide: Authenticator, useClass: Nobody },
      ],
      exports: [DataSource, Authenticator],
    };
  }
}

@Module({})
class BaseballApiOfTest {}

export interface BaseballApi {
  get(path: string): Promise<{ readonly status: number; readonly body: string }>;
  /** The answer to what must succeed. */
  answer<Answer>(path: string): Promise<Answer>;
  part<Part>(type: Type<Part>): Part;
  /** How many statements were sent since the last time. */
  statements(): number;
  close(): Promise<void>;
}

/** Pages of baseball over a database, without a port; every answer is held against its contract. */
export async function startBaseballApi(dataSource: DataSource, ...modules: readonly Type[]): Promise<BaseballApi> {
  const { nest } = await createHttpApp(
    {
      module: BaseballApiOfTest,
      imports: [SurroundingsOfTest.of(dataSource), ReadModelModule.forRoot({ sports: [baseball] }), ...modules],
    },
    {
      observability: createObservability({
        program: 'baseball-test',
        version: '0',
        level: 'error',
        secrets: [],
        processMetrics: false,
      }),
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
  const get = async (path: string) => {
    const { statusCode, body } = await nest.inject({ method: 'GET', url: path });
    return { status: statusCode, body };
  };
  return {
    get,
    async answer<Answer>(path: string) {
      const { status, body } = await get(path);
      if (status !== 200) throw new Error(`answered ${status}: ${body}`);
      return JSON.parse(body) as Answer;
    },
    part: (type) => nest.get(type, { strict: false }),
    statements() {
      const since = sent;
      sent = 0;
      return since;
    },
    close: () => nest.close(),
  };
}
