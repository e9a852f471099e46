import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSettings, secretValues, SettingsFault, type Environment } from '@fieldhouse/config';
import { createHttpApp, type HttpApp, type SocketHandler } from '@fieldhouse/http';
import { createObservability, type Observability } from '@fieldhouse/observability';
import { LiveSocket, type StadiumNode } from '@fieldhouse/sensor-streaming';
import { openNode } from './node.composition.js';
import { StadiumAppModule } from './stadium-app.module.js';
import { stadiumSettings } from './stadium.settings.js';

export interface RunningStadium extends HttpApp {
  readonly port: number;
  readonly node: StadiumNode;
  readonly observability: Observability;
  /** Says "not ready", takes no more from devices, writes checkpoints, closes. */
  stop(): Promise<void>;
}

/** Reads the settings and starts the node; resolves once it listens. */
export async function startStadium(env: Environment = process.env): Promise<RunningStadium> {
  const settings = readSettings(stadiumSettings, env);
  const observability = createObservability({
    program: 'stadium',
    version: settings.observability.FIELDHOUSE_VERSION,
    level: settings.observability.LOG_LEVEL,
    secrets: secretValues(stadiumSettings, settings),
  });
  const url = settings.database.DATABASE_URL;
  if (url === undefined)
    throw new SettingsFault(['DATABASE_URL: is not set. The node needs the database of its stadium.']);
  const opened = await openNode(settings, url, observability);
  const { http, stadium } = settings;
  const app = await createHttpApp(StadiumAppModule.forRoot(settings, url, opened.node), {
    observability,
    trustedProxies: http.API_TRUSTED_PROXIES,
    requestsPerMinute: http.API_REQUESTS_PER_MINUTE,
    bodyBytes: http.API_BODY_BYTES,
    checkAnswers: http.API_CHECK_ANSWERS,
    sockets: (nest) => [nest.get(LiveSocket, { strict: false }) as SocketHandler],
  });
  await app.nest.listen(stadium.STADIUM_PORT, stadium.STADIUM_HOST);
  const { port } = app.nest.getHttpServer().address() as AddressInfo;
  observability.logger.info({ stadium: stadium.STADIUM_KEY, port }, 'the stadium node listens');
  return {
    ...app,
    port,
    node: opened.node,
    observability,
    async stop() {
      observability.health.drain();
      await sleep(http.API_DRAIN_SECONDS * 1_000);
      await app.nest.close();
      await opened.close();
      observability.logger.info('the stadium node has stopped');
    },
  };
}
