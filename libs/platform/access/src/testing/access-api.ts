import { createHttpApp, type HttpApp } from '@fieldhouse/http';
import { createObservability } from '@fieldhouse/observability';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessModule } from '../access.module.js';
import type { AccessOptions } from '../access-options.js';

@Module({})
class GivenDatabaseModule {
  static of(database: DataSource): DynamicModule {
    const providers = [{ provide: DataSource, useValue: database }];
    return { module: GivenDatabaseModule, global: true, providers, exports: [DataSource] };
  }
}

@Module({})
class AccessTestModule {}

export interface AccessApi extends HttpApp {
  readonly lines: string[];
}

/** The accounts' part of the API alone, over the given database. */
export async function accessApi(database: DataSource, options: Partial<AccessOptions> = {}): Promise<AccessApi> {
  const lines: string[] = [];
  const observability = createObservability({
    program: 'access-test',
    version: '1',
    level: 'debug',
    destination: { write: (line) => void lines.push(line) },
    processMetrics: false,
  });
  const access = AccessModule.forRoot({
    demo: false,
    firstAdmin: null,
    sessionIdleHours: 12,
    sessionHours: 168,
    ...options,
  });
  const app = await createHttpApp(
    { module: AccessTestModule, imports: [GivenDatabaseModule.of(database), access] },
    { observability, trustedProxies: '127.0.0.1', requestsPerMinute: 100_000, bodyBytes: 10_000, checkAnswers: true },
  );
  return { ...app, lines };
}

/** A browser: keeps its cookie. */
export class Browser {
  cookie = '';

  constructor(
    private readonly api: HttpApp,
    private readonly address = '203.0.113.1',
  ) {}

  async send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
    const answer = await this.api.nest.inject({
      method,
      url,
      headers: { 'x-forwarded-for': this.address, 'user-agent': 'Test browser', cookie: this.cookie },
      ...(payload === undefined ? {} : { payload }),
    });
    const set = answer.headers['set-cookie'];
    if (typeof set === 'string') this.cookie = set.split(';')[0] ?? '';
    return answer;
  }

  logIn(email: string, password: string) {
    return this.send('POST', '/v1/session', { email, password });
  }
}
