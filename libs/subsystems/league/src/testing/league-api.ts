import { baseball } from '@fieldhouse/domain/baseball';
import { Authenticator, createHttpApp } from '@fieldhouse/http';
import { createObservability } from '@fieldhouse/observability';
import { Reader } from '@fieldhouse/read-model';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LeagueModule } from '../league.module.js';

@Module({})
class DatabaseOfTest {
  static of(dataSource: DataSource): DynamicModule {
    return {
      module: DatabaseOfTest,
      global: true,
      providers: [{ provide: DataSource, useValue: dataSource }],
      exports: [DataSource],
    };
  }
}

class Nobody extends Authenticator {
  authenticate() {
    return Promise.resolve(null);
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: Nobody }] })
class LeagueApiOfTest {}

export interface LeagueApi {
  /** Asks the API; the answer's body is JSON unless another type is asked for. */
  get(path: string, accept?: string): Promise<{ readonly status: number; readonly body: string }>;
  readonly database: DataSource;
  /** How many statements were sent since the last time. */
  statements(): number;
  close(): Promise<void>;
}

/** The league's API over a database, without a port; every answer is held against its contract. */
export async function startLeagueApi(dataSource: DataSource): Promise<LeagueApi> {
  const { nest } = await createHttpApp(
    {
      module: LeagueApiOfTest,
      imports: [DatabaseOfTest.of(dataSource), LeagueModule.forRoot({ sports: [baseball] })],
    },
    {
      observability: createObservability({
        program: 'league-test',
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
  return {
    database: dataSource,
    async get(path, accept = 'application/json') {
      const { statusCode, body } = await nest.inject({ method: 'GET', url: path, headers: { accept } });
      return { status: statusCode, body };
    },
    statements() {
      const since = sent;
      sent = 0;
      return since;
    },
    close: () => nest.close(),
  };
}
