import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { SettingsFault } from '@fieldhouse/config';
import { createDataSource, createRecordStore, migrate } from '@fieldhouse/database';
import { startLake } from '@fieldhouse/lake';
import { mlbInstallations, mlbPlugins, mlbSources } from '@fieldhouse/mlb-batch';
import { nhlInstallations, nhlPlugins, nhlProcessorSettings } from '@fieldhouse/nhl-worker';
import type { Logger, Observability } from '@fieldhouse/observability';
import {
  createPipelineMeters,
  createPluginHost,
  DatabasePaceBook,
  HostPace,
  standardTuning,
  systemClock,
  troubleOf,
  type EngineParts,
  type PluginHost,
} from '@fieldhouse/pipeline';
import { startQueue } from '@fieldhouse/queue';
import type { WorkerSettings } from './worker.settings.js';

/** For a database that does not answer at the start. */
const longestWaitSeconds = 30;

export interface OpenedWorker {
  readonly parts: EngineParts;
  /** Work under way is given back first, then everything is closed. */
  close(graceSeconds: number): Promise<void>;
}

/** What is installed here. @throws HostFault */
export function installedHost({ sources, 'mlb-batch': mlb, 'nhl-worker': nhl }: WorkerSettings): PluginHost {
  return createPluginHost({
    plugins: [...mlbPlugins, ...nhlPlugins],
    installations: [...mlbInstallations(mlbSources(sources, mlb)), ...nhlInstallations(sources, nhl)],
    processorSettings: nhlProcessorSettings(sources, nhl),
  });
}

/** Everything the engine works with: host, database (migrated), queue, lake. */
export async function openWorker(
  settings: WorkerSettings,
  observability: Observability,
  live: Partial<EngineParts['live']> = {},
): Promise<OpenedWorker> {
  const { logger, metrics } = observability;
  const host = installedHost(settings);
  const url = settings.database.DATABASE_URL;
  if (url === undefined)
    throw new SettingsFault(['DATABASE_URL: is not set. The worker needs the database that npm start runs, or yours.']);
  const migrated = await migrateOnceThere(url, logger);
  if (migrated.length > 0) logger.info({ migrated }, 'the database was brought up to date');
  const database = await createDataSource({
    url,
    poolSize: settings.database.DATABASE_POOL_SIZE,
    statementTimeoutSeconds: settings.database.DATABASE_STATEMENT_TIMEOUT_SECONDS,
  }).initialize();
  const queue = await startQueue(settings.queue, url, (message, error) => logger.warn({ err: error }, message));
  const parts: EngineParts = {
    host,
    database,
    store: createRecordStore(database),
    queue,
    lake: await startLake(settings.lake),
    live: { pace: new HostPace(systemClock, new DatabasePaceBook(database)), ...live },
    clock: systemClock,
    logger,
    meters: createPipelineMeters(metrics),
    tuning: { ...standardTuning, slicesAtOnce: settings.worker.WORKER_SLICES_AT_ONCE },
    codeVersion: settings.observability.FIELDHOUSE_VERSION,
    worker: `${hostname()}:${process.pid}`.slice(-100),
  };
  return {
    parts,
    async close(graceSeconds) {
      await queue.close(graceSeconds);
      await database.destroy();
    },
  };
}

/** A database that is just starting again is waited for: dying over it would only make it worse. */
async function migrateOnceThere(url: string, logger: Logger): Promise<readonly string[]> {
  const giveUpAt = performance.now() + longestWaitSeconds * 1_000;
  for (let tries = 0; ; tries += 1) {
    try {
      return await migrate(url);
    } catch (error) {
      if (troubleOf(error) !== 'away' || performance.now() > giveUpAt) throw error;
      if (tries === 0)
        logger.warn({ err: error }, `the database does not answer; waiting ${longestWaitSeconds} s for it`);
      await pause(500);
    }
  }
}
