import { accessSettings } from '@fieldhouse/access';
import { type SettingsOf } from '@fieldhouse/config';
import { databaseSettings } from '@fieldhouse/database';
import { httpSettings } from '@fieldhouse/http';
import { mlbBatchSettings } from '@fieldhouse/mlb-batch';
import { observabilitySettings } from '@fieldhouse/observability';

/** Everything that the API reads from its environment. */
export const apiSettings = [
  observabilitySettings,
  httpSettings,
  databaseSettings,
  accessSettings,
  mlbBatchSettings,
] as const;
export type ApiSettings = SettingsOf<typeof apiSettings>;
