import { readSettings, secretValues, type Environment } from '@fieldhouse/config';
import { createObservability, startProbeServer, type Observability } from '@fieldhouse/observability';
import { Pipeline, type EngineParts } from '@fieldhouse/pipeline';
import { openWorker } from './worker.composition.js';
import { workerSettings, type WorkerSettings } from './worker.settings.js';

export interface RunningWorker {
  readonly observability: Observability;
  /** Of the probes. */
  readonly port: number;
  /** Takes no more work, gives back what is under way, closes. */
  stop(): Promise<void>;
}

export function observe(settings: WorkerSettings, level?: string): Observability {
  return createObservability({
    program: 'worker',
    version: settings.observability.FIELDHOUSE_VERSION,
    level: level ?? settings.observability.LOG_LEVEL,
    secrets: secretValues(workerSettings, settings),
  });
}

/**
 * Reads the settings and starts the worker; resolves once it takes work.
 * @param live for tests alone: another way to upstream. No setting leads here.
 */
export async function startWorker(env?: Environment, live?: Partial<EngineParts['live']>): Promise<RunningWorker> {
  const settings = readSettings(workerSettings, env);
  const observability = observe(settings);
  const { logger, health, metrics } = observability;
  const { WORKER_PORT, WORKER_HOST, WORKER_GRACE_SECONDS } = settings.worker;
  const worker = await openWorker(settings, observability, live);
  const pipeline = new Pipeline(worker.parts);
  health.register('database', async () => void (await worker.parts.database.query('select 1')));
  const probes = await startProbeServer({ health, metrics, port: WORKER_PORT, host: WORKER_HOST });
  await pipeline.start();
  await pipeline.importAtStart();
  const installed = [...worker.parts.host.installations.keys()];
  logger.info({ port: probes.port, installed }, 'the worker takes work');
  return {
    observability,
    port: probes.port,
    async stop() {
      health.drain();
      await pipeline.stop();
      await worker.close(WORKER_GRACE_SECONDS);
      await probes.close();
      logger.info('the worker has stopped');
    },
  };
}
