import { defineSettings, type SettingsOf } from '@fieldhouse/config';
import { databaseSettings } from '@fieldhouse/database';
import { lakeSettings } from '@fieldhouse/lake';
import { mlbBatchSettings } from '@fieldhouse/mlb-batch';
import { nhlWorkerSettings } from '@fieldhouse/nhl-worker';
import { observabilitySettings } from '@fieldhouse/observability';
import { sourceSettings } from '@fieldhouse/pipeline';
import { queueSettings } from '@fieldhouse/queue';
import { z } from 'zod';

export const workerProgramSettings = defineSettings(
  'worker',
  z.object({
    WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(3002).meta({
      description: 'Port of /health/live, /health/ready and /metrics; 0 takes a free one',
    }),
    WORKER_HOST: z.string().min(1).default('127.0.0.1').meta({
      description: 'Address that the probes are answered on',
    }),
    WORKER_GRACE_SECONDS: z.coerce.number().int().min(0).max(600).default(10).meta({
      description: 'Seconds that work under way may take to give itself back when the worker is told to stop',
    }),
    WORKER_SLICES_AT_ONCE: z.coerce.number().int().min(1).max(16).default(2).meta({
      description: 'Slices that one worker reads at the same time',
    }),
  }),
);

/** Everything that the worker and the command line read from their environment. */
export const workerSettings = [
  observabilitySettings,
  workerProgramSettings,
  databaseSettings,
  queueSettings,
  lakeSettings,
  sourceSettings,
  mlbBatchSettings,
  nhlWorkerSettings,
] as const;
export type WorkerSettings = SettingsOf<typeof workerSettings>;
