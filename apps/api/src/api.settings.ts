import { accessSettings } from '@fieldhouse/access';
import { type SettingsOf } from '@fieldhouse/config';
import { databaseSettings } from '@fieldhouse/database';
import { httpSettings } from '@fieldhouse/http';
import { mlbBatchSettings } from '@fieldhouse/mlb-batch';
import { nhlWorkerSettings } from '@fieldhouse/nhl-worker';
import { observabilitySettings } from '@fieldhouse/observability';
import { sourceSettings } from '@fieldhouse/pipeline';
import { queueSettings } from '@fieldhouse/queue';

/** Everything that the API reads from its environment. */
export const apiSettings = [
  observabilitySettings,
  httpSettings,
  databaseSettings,
  queueSettings,
  accessSettings,
  sourceSettings,
  mlbBatchSettings,
  nhlWorkerSettings,
] as const;
export type ApiSettings = SettingsOf<typeof apiSettings>;
