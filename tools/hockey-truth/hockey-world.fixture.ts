import { setTimeout as sleep } from 'node:timers/promises';
import { createRecordStore } from '@fieldhouse/database';
import { nhlPlugins } from '@fieldhouse/nhl-worker';
import { createObservability } from '@fieldhouse/observability';
import {
  createPipelineMeters,
  createPluginHost,
  HostPace,
  importInstallation,
  importProgress,
  Pipeline,
  standardTuning,
  systemClock,
  type EngineParts,
} from '@fieldhouse/pipeline';
import { MemoryLake, TickingClock } from '@fieldhouse/pipeline/testing';
import type { Queue } from '@fieldhouse/queue';

export interface HockeyWorld {
  /** One trigger; resolves when everything that follows from it is over. @throws Error it did not succeed */
  importAll(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds after which a test of it hangs; a machine that has other work may need a good part of them. */
export const patience = 1_800_000;

/** The id of the installation. */
export const source = 'nhl-api';
const hosts = ['api-web.nhle.com', 'api.nhle.com'];

/**
 * A worker of the engine with hockey's plugins, on a real database and a real queue, that asks a recorded upstream as fast as it
 * answers.
 */
export async function openHockeyWorld(
  database: EngineParts['database'],
  queue: Queue,
  upstream: string,
  settings: object,
): Promise<HockeyWorld> {
  const { logger, metrics } = createObservability({
    program: 'test',
    version: '0',
    level: 'error',
    processMetrics: false,
  });
  const parts: EngineParts = {
    host: createPluginHost({ plugins: nhlPlugins, installations: [{ source, settings }] }),
    database,
    store: createRecordStore(database),
    queue,
    lake: new MemoryLake(),
    live: {
      pace: new HostPace(new TickingClock()),
      upstreams: new Map(hosts.map((host) => [host, upstream])),
    },
    clock: systemClock,
    logger,
    meters: createPipelineMeters(metrics),
    tuning: standardTuning,
    codeVersion: 'test',
    worker: 'worker-1',
  };
  const pipeline = new Pipeline(parts);
  await pipeline.start();
  return {
    async importAll() {
      const { importId } = await importInstallation(parts, source, { trigger: 'schedule' });
      for (;;) {
        const { settled, state, error } = await importProgress(database, importId);
        if (settled && state === 'succeeded') return;
        if (settled) throw new Error(`the import ${state}: ${error ?? (await failures(database, importId))}`);
        await sleep(100);
      }
    },
    async close() {
      await pipeline.stop();
      await queue.close(5);
    },
  };
}

async function failures(database: EngineParts['database'], importId: string): Promise<string> {
  const rows = await database.query<{ feed: string; slice: string; error: string }[]>(
    `select feed, slice, error from run where import_id = '${importId}' and state = 'failed' limit 5`,
  );
  return rows.map(({ feed, slice, error }) => `${feed} ${slice}: ${error}`).join('; ');
}
