import { setTimeout as sleep } from 'node:timers/promises';
import { readSettings, secretValues, SettingsFault, type Environment } from '@fieldhouse/config';
import { migrate } from '@fieldhouse/database';
import { createHttpApp, type HttpApp } from '@fieldhouse/http';
import { createObservability, type Observability } from '@fieldhouse/observability';
import type { AddressInfo } from 'node:net';
import { ApiModule } from './api.module.js';
import { apiSettings, type ApiSettings } from './api.settings.js';

export interface RunningApi extends HttpApp {
  readonly port: number;
  readonly observability: Observability;
  /** Says "not ready", lets running requests finish, closes. */
  stop(): Promise<void>;
}

/** Reads the settings and starts the API; resolves once it listens. */
export async function startApi(env: Environment = process.env): Promise<RunningApi> {
  const settings = readSettings(apiSettings, env);
  const observability = createObservability({
    program: 'api',
    version: settings.observability.FIELDHOUSE_VERSION,
    level: settings.observability.LOG_LEVEL,
    secrets: secretValues(apiSettings, settings),
  });
  const app = await buildApi(settings, observability);
  const { API_HOST, API_PORT, API_DRAIN_SECONDS } = settings.http;
  await app.nest.listen(API_PORT, API_HOST);
  const { port } = app.nest.getHttpServer().address() as AddressInfo;
  observability.logger.info({ host: API_HOST, port, routes: app.routes.all().length }, 'the API listens');
  const stop = async () => {
    observability.health.drain();
    await sleep(API_DRAIN_SECONDS * 1_000);
    await app.nest.close();
    observability.logger.info('the API has stopped');
  };
  return { ...app, port, observability, stop };
}

/** Everything but listening: what tests speak to. */
export async function buildApi(settings: ApiSettings, observability: Observability): Promise<HttpApp> {
  const { http, database } = settings;
  if (database.DATABASE_URL === undefined)
    throw new SettingsFault([
      'DATABASE_URL: is not set. The API needs the database that npm start runs, or one of yours.',
    ]);
  // Before anything is touched: it refuses plugins whose settings do not fit.
  const module = ApiModule.forRoot(settings, database.DATABASE_URL);
  const migrated = await migrate(database.DATABASE_URL);
  if (migrated.length > 0) observability.logger.info({ migrated }, 'the database was brought up to date');
  return createHttpApp(module, {
    observability,
    trustedProxies: http.API_TRUSTED_PROXIES,
    requestsPerMinute: http.API_REQUESTS_PER_MINUTE,
    bodyBytes: http.API_BODY_BYTES,
    checkAnswers: http.API_CHECK_ANSWERS,
  });
}
